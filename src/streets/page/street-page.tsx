import type { Context } from "hono";
import { raw } from "hono/html";
import aloudScript from "../../../dist/browser/aloud.browser.js";
import shareScript from "../../../dist/browser/share.browser.js";
import { cityOf, type Language } from "../../city.ts";
import { isoDayOf } from "../../db/hours.ts";
import { fullName, signKind, titleOf } from "../../signs/street-name.ts";
import { formatDay } from "../../web/format.ts";
import { messages as shared } from "../../web/messages.ts";
import { page } from "../../web/page.tsx";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import { surroundingsOf } from "../surroundings.ts";
import { AboutTheRecord } from "./about-the-record.tsx";
import { Here } from "./here.tsx";
import { jsonLd, scriptJson } from "./json-ld.ts";
import { NamesakeStory } from "./namesake-story.tsx";
import { NamingHistory } from "./naming-history.tsx";
import { SameTheme } from "./same-theme.tsx";
import { storyOf } from "./story.ts";
import { StreetFacts } from "./street-facts.tsx";
import { streetStyle } from "./street-style.ts";
import { Trust } from "./trust.tsx";
import { WhereItIs } from "./where-it-is.tsx";
import { Withdrawn } from "./withdrawn.tsx";

type StreetOptions = {
  language: Language;
  found: WholeStreet;
  headers: Record<string, string>;
  /** Shown to an official before it is saved, which the page then says. */
  isDraft?: boolean;
};

/** `GET /{lang}/streets/{slug}`: what somebody at the corner wants to know, in that order. */
export async function streetPage(c: Context, options: StreetOptions): Promise<Response> {
  const { language, found, headers, isDraft = false } = options;
  const { street, namesake } = found;
  const city = cityOf(c.env);
  const t = messages[language];
  const title = [titleOf(street, language), found.tellApart].filter(Boolean).join(", ");
  const summary = namesake && storyOf(namesake)[language].summary;
  const around = await surroundingsOf(c, found, language);
  const isDrawn = (i: number) => around?.map?.signs.some(({ index }) => index === i) ?? false;
  const illustrative = street.status === "illustrative" ? ` (${t.illustrativeShort})` : "";
  const pathIn = (other: Language) => `/${other}/streets/${street.slug}`;
  return page(
    c,
    {
      language,
      title,
      description: `${title}. ${summary ?? t.listLead}${illustrative}`,
      pathIn,
      style: streetStyle,
      script: shareScript + aloudScript,
      ...(around && {
        card: {
          path: `/cards/${street.slug}.png`,
          alt: `${t.mapOf(fullName(street, language), "")}${illustrative}`,
        },
      }),
      head: (
        <script type="application/ld+json">{raw(scriptJson(jsonLd(found, city, language)))}</script>
      ),
      headers,
    },
    <>
      {found.signs.map(({ code }, i) => (
        <i class={`mark m${i}${isDrawn(i) ? " drawn" : ""}`} id={code} />
      ))}
      <p class="paper">
        {[
          city.name[language],
          `https://${city.host}${pathIn(language)}`,
          formatDay(isoDayOf(Date.now(), city.utcOffset), language),
        ].join(" · ")}
      </p>
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
      <Here found={found} along={around?.along} language={language} city={city} />
      {namesake ? (
        <>
          <NamesakeStory namesake={namesake} language={language} />
          <SameTheme found={found} language={language} />
        </>
      ) : (
        <p class="quiet">{t.noNamesake}</p>
      )}
      {street.status === "illustrative" && <p class="notice">{t.illustrative}</p>}
      <StreetFacts found={found} language={language} city={city} />
      <WhereItIs found={found} around={around} language={language} city={city} />
      <NamingHistory acts={found.acts} language={language} />
      <AboutTheRecord found={found} language={language} city={city} />
      <p class="languages">
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
