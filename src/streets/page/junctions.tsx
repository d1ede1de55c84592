import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { toTen } from "../map/where-along.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import type { Junction } from "../surroundings.ts";

type Met = { slug: string; name: string; along?: number };

/** Every street that meets this one, those at its ends too, from its start to its end. */
export function Junctions(props: {
  found: WholeStreet;
  /** By geometry. */
  junctions: readonly Junction[];
  language: Language;
}) {
  const { found, junctions, language } = props;
  const met = metBy(found, junctions);
  const t = messages[language];
  if (met.length === 0) return null;
  return (
    <>
      <h3>{t.junctions}</h3>
      {met.some(({ along }) => along !== undefined) && <p class="quiet">{t.junctionsNote}</p>}
      <ol class="links">
        {met.map(({ slug, name, along }) => (
          <li>
            <a href={`/${language}/streets/${slug}`}>
              <span lang="vi">{name}</span>
              {along !== undefined && ` · ${t.metres(formatNumber(toTen(along), language))}`}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

/** By geometry, and between the ends that the record has, where several meet at one point. */
function metBy({ start, end }: WholeStreet, all: readonly Met[]): Met[] {
  const ends = [start?.slug, end?.slug];
  const measured = (one: Met | undefined) => all.find(({ slug }) => slug === one?.slug) ?? one;
  const between = all.filter(({ slug }) => !ends.includes(slug));
  const last = end?.slug === start?.slug ? undefined : end;
  return [measured(start), ...between, measured(last)].filter((one) => one !== undefined);
}
