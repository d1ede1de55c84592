import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { messages as typed } from "../../signs/typed/messages.ts";
import type { NearSign } from "../../signs/typed/near-signs.ts";
import { NearSignsOffer } from "../../signs/typed/near-signs-offer.tsx";
import { formatNumber } from "../../web/format.ts";
import { page } from "../../web/page.tsx";
import { messages } from "../messages.ts";
import { licenceUrl } from "../open-data/licence.ts";
import { everyLetter, isByLetter, queryOf } from "./filter.ts";
import { findScript } from "./find-script.ts";
import { FirstTaps, Letters, type Listed, ResultParts } from "./list-navigation.tsx";
import { listStyle } from "./list-style.ts";
import { cut } from "./parts.ts";
import { type ListedStreet, letterOf } from "./street-index.ts";

/** The query read as a sign's code: the street that bears it, or else the signs that may be meant. */
export type AskedSign = { code: string; street?: ListedStreet | undefined; near: NearSign[] };

type ListOptions = Listed & { sign: AskedSign | null; headers: Record<string, string> };

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
      style: listStyle,
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
