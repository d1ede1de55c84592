import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { messages as typed } from "../../signs/typed/messages.ts";
import type { NearSign } from "../../signs/typed/near-signs.ts";
import { NearSignsOffer } from "../../signs/typed/near-signs-offer.tsx";
import { formatNumber } from "../../web/format.ts";
import { page } from "../../web/page.tsx";
import { messages } from "../messages.ts";
import { licenceUrl } from "../open-data/licence.ts";
import { everyLetter, type Filter, isByLetter, queryOf } from "./filter.ts";
import { findScript } from "./find-script.ts";
import { cut, type Letter } from "./parts.ts";
import type { Found } from "./search.ts";
import { type ListedStreet, letterOf, type Ward } from "./street-index.ts";

/** The query read as a sign's code: the street that bears it, or else the signs that may be meant. */
export type AskedSign = { code: string; street?: ListedStreet | undefined; near: NearSign[] };

type ListOptions = {
  language: Language;
  filter: Filter;
  found: Found<ListedStreet>;
  /** The letters of all streets of the ward, in the alphabet's order. */
  letters: Letter[];
  sign: AskedSign | null;
  wards: Ward[];
  /** Whether the script may have all streets of the city at once. */
  isWhole: boolean;
  headers: Record<string, string>;
};

/** `GET /{lang}`: the list of streets, searched and filtered. */
export function listPage(c: Context, options: ListOptions): Promise<Response> {
  const { language, filter, found, letters, sign, wards, isWhole, headers } = options;
  const t = messages[language];
  const city = cityOf(c.env);
  const searched = filter.query !== "" || filter.ward !== "";
  const byLetter = isByLetter(filter, found.streets);
  const parts = filter.letter === everyLetter ? [found.streets] : cut(found.streets);
  const part = Math.min(filter.part, parts.length);
  const streets = byLetter ? [] : (parts[part - 1] ?? []);
  const showsPart = byLetter || !["", everyLetter].includes(filter.letter);
  // Where the script finds all streets: on this page, on another, or nowhere.
  const whole = showsPart ? `/${language}?letter=${everyLetter}` : "";
  const isSearchedHere = !searched && isWhole;
  const title = t.listOf(city.name[language]);
  return page(
    c,
    {
      language,
      title: t.listTitle,
      description: `${title}. ${t.listLead}`,
      pathIn: (other) => `/${other}`,
      linkIn: (other) => `/${other}${queryOf(filter)}`,
      style,
      ...(isSearchedHere && { script: findScript() }),
      headers,
    },
    <>
      <h1>{title}</h1>
      <p class="lead">{t.listLead}</p>
      <search>
        <form class="find" id="find" action={`/${language}`}>
          <label class="unseen" for="q">
            {t.search}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={filter.query}
            placeholder={t.search}
            autocomplete="off"
            enterkeyhint="search"
          />
          <label class="unseen" for="ward">
            {t.ward}
          </label>
          <select id="ward" name="ward">
            <option value="">{t.allWards}</option>
            {wards.map(({ code, name }) => (
              <option value={code} selected={code === filter.ward}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{t.find}</button>
        </form>
      </search>
      {sign && <SignFound sign={sign} language={language} />}
      <p
        class="quiet"
        id="found"
        role="status"
        data-found={t.found("#")}
        data-none={t.none}
        data-guess={t.guess}
        data-code={t.maybeCode}
        data-loading={t.loading}
        data-failed={t.notLoaded}
      >
        {countOf(options)}
      </p>
      {showsPart ? (
        <FirstTaps options={options} part={part} />
      ) : (
        !searched && <Letters letters={letters} language={language} />
      )}
      {filter.query !== "" && parts.length > 1 && (
        <ResultParts options={options} lengths={parts.map(({ length }) => length)} part={part} />
      )}
      {(streets.length > 0 || byLetter) && (
        <ul id="streets" class="streets" lang="vi" data-whole={isSearchedHere ? whole : undefined}>
          {streets.map((street, i) => (
            <>
              {(!searched || filter.letter) && letterOf(street) !== letterOf(streets[i - 1]) && (
                <li class="letter">
                  <h2 id={letterOf(street)}>{letterOf(street)}</h2>
                </li>
              )}
              <ListItem street={street} language={language} />
            </>
          ))}
        </ul>
      )}
      <h2>{t.openData}</h2>
      <p>
        {t.openDataLead} <a href="/api/streets.csv">CSV</a> (
        <a href="/api/streets.csv?separator=semicolon">{t.semicolons}</a>),{" "}
        <a href="/api/streets.geojson">GeoJSON</a>, <a href="/api/streets">JSON</a> (
        <a href="/api/openapi.json">OpenAPI</a>). {t.licence}:{" "}
        <a href={licenceUrl(city)}>{city.dataLicence}</a>.
      </p>
      <p class="quiet">{city.dataAttribution}</p>
    </>,
  );
}

function countOf({ found, filter, sign, language }: ListOptions): string {
  const t = messages[language];
  const number = formatNumber(found.streets.length, language);
  if (found.streets.length === 0 && sign) return "";
  if (found.guess) return t.guess;
  if (found.streets.length === 0) return queryOf(filter) === "" ? t.emptyCity : t.none;
  return filter.query ? t.foundFor(number, filter.query) : t.found(number);
}

/** One tap from the first letter to its streets, where there are enough to scroll by. */
function Letters({ letters, language }: { letters: Letter[]; language: Language }) {
  if (letters.length < 2) return null;
  return (
    <nav id="letters" class="letters" aria-label={messages[language].letters}>
      {letters.map(({ letter }) => (
        <a href={`#${letter}`}>{letter}</a>
      ))}
    </nav>
  );
}

/**
 * Two taps to a street of a large city: a letter, or the part of one that has too many streets for a
 * page, or a ward; then the street among those of it.
 */
function FirstTaps({ options, part }: { options: ListOptions; part: number }) {
  const { language, filter, found, letters, wards } = options;
  const t = messages[language];
  const at = (more: Partial<Filter>) => `/${language}${queryOf({ ...filter, part: 1, ...more })}`;
  const isChosen = (letter: string) => letter === filter.letter;
  const long = letters.filter(
    ({ letter, parts }) =>
      parts.length > 1 && (isByLetter(filter, found.streets) || isChosen(letter)),
  );
  return (
    <nav id="letters" aria-label={t.letters}>
      <h2>{t.letters}</h2>
      <p class="letters">
        {letters.map(({ letter }) => (
          <a
            href={at({ letter })}
            aria-current={isChosen(letter) ? (part === 1 ? "page" : "true") : undefined}
          >
            {letter}
          </a>
        ))}
        {options.isWhole && <a href={at({ letter: everyLetter })}>{t.allLetters}</a>}
      </p>
      {long.length > 0 && (
        <ul class="parts" lang="vi">
          {long.flatMap(({ letter, parts }) =>
            parts.map(({ from, to }, i) => (
              <li>
                <a
                  href={at({ letter, part: i + 1 })}
                  aria-current={isChosen(letter) && i + 1 === part ? "page" : undefined}
                >
                  {from.name} – {to.name}
                </a>
              </li>
            )),
          )}
        </ul>
      )}
      {filter.letter === "" && filter.ward === "" && wards.length > 1 && (
        <>
          <h2>{t.byWard}</h2>
          <ul class="parts" lang="vi">
            {wards.map(({ code, name }) => (
              <li>
                <a href={at({ ward: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

/** The pages of a search that finds more streets than one page lists, the best on the first. */
function ResultParts(props: { options: ListOptions; lengths: number[]; part: number }) {
  const { options, lengths, part } = props;
  const { language, filter } = options;
  const number = (n: number) => formatNumber(n, language);
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  return (
    <nav class="letters" aria-label={messages[language].resultParts}>
      {ends.map((end, i) => (
        <a
          href={`/${language}${queryOf({ ...filter, part: i + 1 })}`}
          aria-current={i + 1 === part ? "page" : undefined}
        >
          {number((ends[i - 1] ?? 0) + 1)}–{number(end)}
        </a>
      ))}
    </nav>
  );
}

/** A typed code leads where the scanned one would, without counting as a scan. */
function SignFound({ sign, language }: { sign: AskedSign; language: Language }) {
  const t = messages[language];
  const { code, street, near } = sign;
  const report = <a href={`/${language}/codes/${code}/reports`}>{typed[language].reportCode}</a>;
  if (near.length > 0) {
    return (
      <>
        <NearSignsOffer signs={near} language={language} />
        <p>{report}</p>
      </>
    );
  }
  if (!street) {
    return (
      <p class="notice">
        {t.codeUnknown(code)} {report}
      </p>
    );
  }
  return (
    <p class="notice">
      {t.codeFound(code)}{" "}
      <a href={`/${language}/streets/${street.slug}#${code}`}>
        {[street.name, street.tellApart].filter(Boolean).join(", ")}
      </a>
    </p>
  );
}

function ListItem({ street, language }: { street: ListedStreet; language: Language }) {
  const { slug, kind, name, aliases, wardCodes, tellApart } = street;
  return (
    <li data-w={wardCodes.join(" ")}>
      <a href={`/${language}/streets/${slug}`}>
        {kind && <small>{kind} </small>}
        {name}
        {tellApart && <em>, {tellApart}</em>}
      </a>
      {aliases.length > 0 && <i>{aliases.join(", ")}</i>}
    </li>
  );
}

const style = `
h1{margin:.6rem 0 .2rem;font-size:1.9rem}
.lead{color:var(--quiet);margin:0 0 1.1rem}
.find{display:flex;flex-wrap:wrap;gap:.5rem}
.find input{flex:1 1 16rem;min-width:0}
.find select{flex:1 1 10rem;min-width:0;max-width:100%}
.streets{list-style:none;padding:0;margin:0}
.streets li{position:relative;padding:.55rem 0;border-bottom:1px solid var(--line)}
.streets a{text-decoration:none;font-weight:600}
.streets a::after{content:"";position:absolute;inset:0}
.streets li:has(a:hover){background:var(--wash)}
.streets a:hover{text-decoration:underline}
.streets small,.streets em{font:inherit;font-weight:400;color:var(--quiet)}
.streets i{display:block;font:inherit;font-size:.92rem;color:var(--quiet)}
.streets .letter{padding:0;border-bottom:2px solid var(--sign)}
.letter h2{margin:1.2rem 0 .1rem;font-size:1.05rem;color:var(--strong)}
.letters:not([hidden]){display:flex;flex-wrap:wrap;margin:0 -.4rem}
.letters a{min-width:2.6rem;padding:.5rem .4rem;text-align:center;font-weight:600;text-decoration:none}
.letters a:hover{background:var(--wash)}
.letters [aria-current],.parts [aria-current]{background:var(--sign);color:#fff;border:2px solid transparent;border-radius:.4rem}
.parts{list-style:none;padding:0;margin:0;columns:16rem}
.parts li{break-inside:avoid}
.parts a{display:block;padding:.55rem .4rem;font-weight:600;text-decoration:none}
.parts a:hover{text-decoration:underline}
@media print{.find,.letters.letters{display:none}.streets{columns:2}.streets li{break-inside:avoid}.streets .letter{break-after:avoid}}
`;
