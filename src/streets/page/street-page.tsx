import type { Context } from "hono";
import { raw } from "hono/html";
import { type City, cityOf, type Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { linesOf } from "../../web/geojson.ts";
import { messages as shared } from "../../web/messages.ts";
import { page } from "../../web/page.tsx";
import { directionOf } from "../map/geometry.ts";
import type { StreetMap } from "../map/map.ts";
import { messages } from "../messages.ts";
import { fullName, signKind, titleOf } from "../names.ts";
import { mapOf, type NearbyStreet, type StreetSign, type WholeStreet } from "../street.ts";
import { jsonLd, scriptJson } from "./json-ld.ts";
import { mapLinks } from "./map-links.ts";
import { NamesakeStory } from "./namesake-story.tsx";
import { NamingHistory } from "./naming-history.tsx";
import { languageOfNote, noteIn, recordLanguage } from "./note.ts";
import shareScript from "./share.browser.js";
import { storyOf } from "./story.ts";
import { StreetFacts } from "./street-facts.tsx";
import { StreetMapFigure } from "./street-map.tsx";
import { streetStyle } from "./street-style.ts";
import { Trust } from "./trust.tsx";
import { Withdrawn } from "./withdrawn.tsx";

type StreetOptions = {
  language: Language;
  found: WholeStreet;
  headers: Record<string, string>;
  /** Shown to an official before it is saved, which the page then says. */
  isDraft?: boolean;
};

/** `GET /{lang}/streets/{slug}`: what somebody at the corner wants to know, in that order. */
export function streetPage(c: Context, options: StreetOptions): Promise<Response> {
  const { language, found, headers, isDraft = false } = options;
  const { street, namesake } = found;
  const city = cityOf(c.env);
  const t = messages[language];
  const title = [titleOf(street, language), found.tellApart].filter(Boolean).join(", ");
  const summary = namesake && storyOf(namesake)[language].summary;
  const map = mapOf(found);
  const pathIn = (other: Language) => `/${other}/streets/${street.slug}`;
  return page(
    c,
    {
      language,
      title,
      description: `${title}. ${summary ?? t.listLead}`,
      pathIn,
      style: streetStyle,
      script: shareScript,
      ...(map && {
        card: {
          path: `/cards/${street.slug}.png`,
          alt: t.mapOf(fullName(street, language), ""),
        },
      }),
      head: (
        <script type="application/ld+json">{raw(scriptJson(jsonLd(found, city, language)))}</script>
      ),
      headers,
    },
    <>
      {found.signs.map(({ code }, i) => (
        <i class={`mark m${i}`} id={code} />
      ))}
      {isDraft && <p class="notice">{t.draft}</p>}
      <h1 class="sign" lang="vi">
        <small>{signKind(street)}</small> {street.name}
      </h1>
      {found.tellApart && (
        <p class="quiet" lang="vi">
          {found.tellApart}
        </p>
      )}
      <Withdrawn found={found} language={language} />
      <Here found={found} language={language} city={city} />
      {namesake ? (
        <NamesakeStory namesake={namesake} language={language} />
      ) : (
        <p class="quiet">{t.noNamesake}</p>
      )}
      {street.status === "illustrative" && <p class="notice">{t.illustrative}</p>}
      <StreetFacts found={found} language={language} />
      <WhereItIs found={found} map={map} language={language} city={city} />
      <NamingHistory acts={found.acts} language={language} />
      <AboutTheRecord found={found} language={language} />
      <p>
        {city.languages
          .filter((other) => other !== language)
          .map((other) => (
            <a href={pathIn(other)} lang={other} hreflang={other}>
              {shared[other].ownName}
            </a>
          ))}
      </p>
      <Trust street={street} language={language} city={city} />
    </>,
  );
}

type PartOptions = { found: WholeStreet; language: Language; city: City };

/** For each sign, hidden until it is the scanned one (`street-style.ts`): where its reader stands. */
function Here({ found, language, city }: PartOptions) {
  const t = messages[language];
  const runs = wayOf(found, language);
  return found.signs.map((sign, i) => (
    <div class={`here h${i}`}>
      <p>
        {t.here} <Position sign={sign} language={language} />
      </p>
      {runs && <p>{runs}</p>}
      <p class="quiet">
        {t.alsoHere}: <code>{sign.code}</code> · {city.host}
      </p>
      <p>
        <a href={`/${language}/streets/${found.street.slug}/reports?code=${sign.code}`}>
          {t.reportSign}
        </a>
      </p>
    </div>
  ));
}

/** Which way the street runs, in one line; null where its geometry is not known. */
function wayOf({ line, start, end }: WholeStreet, language: Language): string | null {
  const t = messages[language];
  const direction = directionOf(linesOf(line.geometry));
  if (direction === null) return null;
  const ends = start && end ? t.fromTo(start.name, end.name) : "";
  return `${t.runs(t.directions[direction] ?? "")}${ends}.`;
}

function Position({ sign, language }: { sign: StreetSign; language: Language }) {
  const position = positionIn(sign, language);
  const lang = position === sign.position ? recordLanguage : undefined;
  return <strong lang={lang}>{position}</strong>;
}

function WhereItIs({ found, map, language, city }: PartOptions & { map: StreetMap | null }) {
  const { street, line, nearby } = found;
  const t = messages[language];
  const direction = directionOf(linesOf(line.geometry));
  const links = mapLinks(found, city, language);
  const met = (map?.junctions ?? [])
    .map((slug) => nearby.find((one) => one.slug === slug))
    .filter((one) => one !== undefined);
  return (
    <>
      <h2>{t.map}</h2>
      {map && line.problem && <p class="notice">{t.mapPartlyUnreadable}</p>}
      {map ? (
        <StreetMapFigure
          map={map}
          title={t.mapOf(
            fullName(street, language),
            direction === null ? "" : (t.directions[direction] ?? ""),
          )}
          language={language}
        />
      ) : (
        <p class="quiet">{line.problem ? t.mapUnreadable : t.mapMissing}</p>
      )}
      <h3>{t.openIn}</h3>
      <ul class="links">
        <li>
          <a href={links.phone}>{t.phoneMaps}</a>
        </li>
        <li>
          <a href={links.google}>Google Maps</a>
        </li>
        <li>
          <a href={links.apple}>Apple Maps</a>
        </li>
        <li>
          <a href={links.openStreetMap}>OpenStreetMap</a>
        </li>
        <li>
          <ShareLink
            url={`https://${city.host}/${language}/streets/${street.slug}`}
            language={language}
          />
        </li>
      </ul>
      <Junctions streets={met} language={language} />
    </>
  );
}

/**
 * The link to the page. Where the phone can share (W3C Web Share) or copy, `share.browser.js`
 * makes a button of it; the address shared is the page's own, without the scanned code.
 */
function ShareLink({ url, language }: { url: string; language: Language }) {
  const t = messages[language];
  return (
    <a id="share" href={url} data-share={t.share} data-copied={t.copied}>
      {t.shareLink}
    </a>
  );
}

function Junctions({ streets, language }: { streets: NearbyStreet[]; language: Language }) {
  if (streets.length === 0) return null;
  return (
    <>
      <h3>{messages[language].junctions}</h3>
      <ul class="links" lang="vi">
        {streets.slice(0, 16).map((street) => (
          <li>
            <a href={`/${language}/streets/${street.slug}`}>{street.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function AboutTheRecord({ found, language }: { found: WholeStreet; language: Language }) {
  const { street } = found;
  const t = messages[language];
  return (
    <>
      <h2>{t.record}</h2>
      {street.status === "confirmed" && <p>{t.confirmed}</p>}
      {street.kind === null && <p>{t.kindUnknown}</p>}
      {street.doubt && (
        <p>
          {t.doubt}:{" "}
          <span lang={languageOfNote(street.doubt, language)}>
            {noteIn(street.doubt, language)}
          </span>
        </p>
      )}
      <p class="quiet">
        {street.source && `${t.sources}: ${noteIn(street.source, language)}. `}
        <a href={`/api/streets/${street.slug}`}>{t.asData}</a>
      </p>
    </>
  );
}
