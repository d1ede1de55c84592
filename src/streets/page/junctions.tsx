import type { Language } from "../../city.ts";
import { junctionsOf, type Survey } from "../map/survey.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";

type Met = { slug: string; name: string };

/** Every street that meets this one, those at its ends too, from its start to its end. */
export function Junctions(props: {
  found: WholeStreet;
  survey: Survey | null;
  language: Language;
}) {
  const { found, survey, language } = props;
  const met = metBy(found, survey);
  if (met.length === 0) return null;
  return (
    <>
      <h3>{messages[language].junctions}</h3>
      <ol class="links" lang="vi">
        {met.map(({ slug, name }) => (
          <li>
            <a href={`/${language}/streets/${slug}`}>{name}</a>
          </li>
        ))}
      </ol>
    </>
  );
}

/** By geometry, and between the ends that the record has, where several meet at one point. */
function metBy({ start, end }: WholeStreet, survey: Survey | null): Met[] {
  const ends = [start?.slug, end?.slug];
  const between = (survey ? junctionsOf(survey) : []).filter(({ slug }) => !ends.includes(slug));
  const last = end?.slug === start?.slug ? undefined : end;
  return [start, ...between, last].filter((one) => one !== undefined);
}
