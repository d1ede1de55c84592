import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Language } from "../city.ts";
import { formatDay, formatNumber } from "../web/languages.ts";
import { page } from "../web/page.tsx";
import { fullName, signKind } from "./names.ts";
import { NamesakeStory } from "./namesake-story.tsx";
import type { NamingAct, Neighbour, WholeStreet } from "./street.ts";
import { streetStyle } from "./street-style.ts";
import { words } from "./words.ts";

type StreetOptions = { language: Language; found: WholeStreet; headers: Record<string, string> };

/** `GET /{lang}/streets/{slug}`: what somebody at the corner wants to know, in that order. */
export function streetPage(c: Context, options: StreetOptions): Promise<Response> {
  const { language, found, headers } = options;
  const { street, namesake } = found;
  const say = words[language];
  const title = fullName(street, language);
  const summary = language === "vi" ? namesake?.summaryVi : namesake?.summaryEn;
  return page(
    c,
    {
      language,
      title,
      description: `${title}. ${summary ?? say.listLead}`,
      pathIn: (other) => `/${other}/streets/${street.slug}`,
      style: streetStyle,
      headers,
    },
    <>
      <h1 class="sign" lang="vi">
        <small>{signKind(street)}</small> {street.name.toUpperCase()}
      </h1>
      {namesake ? (
        <NamesakeStory namesake={namesake} language={language} />
      ) : (
        <p class="quiet">{say.noNamesake}</p>
      )}
      {street.status === "illustrative" && <p class="notice">{say.illustrative}</p>}
      <Facts found={found} language={language} />
      <History acts={found.acts} language={language} />
      <h2>{say.record}</h2>
      {street.status === "confirmed" && <p>{say.confirmed}</p>}
      {street.kind === null && <p>{say.kindUnknown}</p>}
      {street.doubt && (
        <p>
          {say.doubt}: {street.doubt}
        </p>
      )}
      {street.source && (
        <p class="quiet">
          {say.sources}: {street.source}
        </p>
      )}
    </>,
  );
}

function Facts({ found, language }: { found: WholeStreet; language: Language }) {
  const { street, start, end, wardsNow, wardsBefore } = found;
  const say = words[language];
  const metres = (value: number | null) =>
    value === null ? null : say.metres(formatNumber(value, language));
  const names = (wards: { name: string }[]) => wards.map(({ name }) => name).join(", ") || null;
  return (
    <>
      <h2>{say.facts}</h2>
      <dl class="facts">
        <Fact term={say.start} language={language}>
          {endOf(street.startText, start, language)}
        </Fact>
        <Fact term={say.end} language={language}>
          {endOf(street.endText, end, language)}
        </Fact>
        <Fact term={say.length} language={language}>
          {metres(street.lengthM)}
        </Fact>
        <Fact term={say.width} language={language}>
          {metres(street.widthM)}
        </Fact>
        <Fact term={say.wardNow} language={language}>
          {names(wardsNow)}
        </Fact>
        <Fact term={say.wardBefore} language={language}>
          {names(wardsBefore)}
        </Fact>
      </dl>
    </>
  );
}

/** A fact that is missing is named as missing. */
function Fact(props: { term: string; language: Language; children?: Child }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children ?? <span class="quiet">{words[props.language].missing}</span>}</dd>
    </div>
  );
}

/** An end that is one of our streets leads there. */
function endOf(text: string | null, neighbour: Neighbour | undefined, language: Language): Child {
  if (!neighbour) return text;
  return <a href={`/${language}/streets/${neighbour.slug}`}>{fullName(neighbour, language)}</a>;
}

function History({ acts, language }: { acts: NamingAct[]; language: Language }) {
  const say = words[language];
  return (
    <>
      <h2>{say.history}</h2>
      {acts.length === 0 && <p class="quiet">{say.noHistory}</p>}
      <ul>
        {acts.map(({ kind, previousName, resolution, day, note }) => (
          <li>
            {say.acts[kind]}
            {previousName && ` (${say.previousName} ${previousName})`}
            {day && `, ${day.length === 10 ? formatDay(day, language) : day}`}
            {resolution && `. ${resolution}`}
            {note && `. ${note}`}
          </li>
        ))}
      </ul>
    </>
  );
}
