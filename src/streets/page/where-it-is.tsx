import type { City, Language } from "../../city.ts";
import { fullName } from "../../signs/street-name.ts";
import { linesOf } from "../../web/geojson.ts";
import { directionOf } from "../map/geometry.ts";
import { messages } from "../messages.ts";
import type { WholeStreet } from "../street.ts";
import type { Surroundings } from "../surroundings.ts";
import { Junctions } from "./junctions.tsx";
import { mapLinks } from "./map-links.ts";
import { PublicPlaces } from "./public-places.tsx";
import { StreetMapFigure } from "./street-map.tsx";

type WhereOptions = {
  found: WholeStreet;
  around: Surroundings | null;
  language: Language;
  city: City;
};

/** The map, the streets that meet this one, and where other maps show it. */
export function WhereItIs({ found, around, language, city }: WhereOptions) {
  const { street, line } = found;
  const t = messages[language];
  const direction = directionOf(linesOf(line.geometry));
  const map = around?.map;
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
      <Junctions found={found} junctions={around?.junctions ?? []} language={language} />
      <PublicPlaces found={found} language={language} />
      <OtherMaps found={found} language={language} city={city} />
    </>
  );
}

/** On paper there is nothing to open. */
function OtherMaps({ found, language, city }: Pick<WhereOptions, "found" | "language" | "city">) {
  const t = messages[language];
  const links = mapLinks(found, city, language);
  return (
    <div class="screen">
      <h3>{t.openIn}</h3>
      <ul class="links">
        <li>
          <a href={links.google}>Google Maps</a>
        </li>
        <li>
          <a href={links.apple}>Apple Maps</a>
        </li>
        <li>
          <a href={links.openStreetMap}>
            OpenStreet
            <wbr />
            Map
          </a>
        </li>
        <li>
          <a href={links.phone}>{t.phoneMaps}</a>
        </li>
      </ul>
      <ShareLink
        url={`https://${city.host}/${language}/streets/${found.street.slug}`}
        language={language}
      />
    </div>
  );
}

/**
 * The link to the page. Where the phone can share (W3C Web Share) or copy, `share.browser.js`
 * makes a button of it and says below what came of it; the address shared is the page's own,
 * without the scanned code.
 */
function ShareLink({ url, language }: { url: string; language: Language }) {
  const t = messages[language];
  return (
    <>
      <p class="links">
        <a
          id="share"
          href={url}
          data-share={t.share}
          data-copied={t.copied}
          data-refused={t.refused}
        >
          {t.shareLink}
        </a>
      </p>
      <p id="told" class="quiet" role="status" />
    </>
  );
}
