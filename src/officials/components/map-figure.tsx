import { raw } from "hono/html";
import type { Language } from "../../city.ts";
import { positionIn, type SignPosition } from "../../signs/position.ts";
import { formatNumber } from "../../web/format.ts";
import { scansOf } from "../format.ts";
import { messages } from "../messages.ts";
import { officialPath } from "../paths.ts";
import type { BaseMap } from "../queries/base-map.ts";
import type { CitySigns, MapSign } from "../queries/city-signs.ts";
import { signMap } from "./charts/map.ts";
import { Figure } from "./figure.tsx";
import { symbolOf } from "./state-mark.tsx";

/** The signs on a map, with its legend; the table behind it counts them by state. */
export function MapFigure(props: {
  signs: CitySigns;
  baseMap: BaseMap;
  title: string;
  summary: string;
  language: Language;
}) {
  const { signs, baseMap, title, summary, language } = props;
  const { states, map } = signs;
  const t = messages[language];
  const linked = map.linked.map((sign) => {
    const { latitude, longitude, state, scans } = sign;
    const href = officialPath(language, `/signs/${sign.code}`);
    return { latitude, longitude, state, scans, href, title: signTitle(sign, language) };
  });
  return (
    <section>
      <Figure
        title={title}
        summary={summary}
        language={language}
        svg={signMap({
          id: "map",
          title: `${title}. ${summary}`,
          map,
          linked,
          wards: baseMap.wards,
          streets: baseMap.streets,
        })}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{t.state}</th>
                <th scope="col" class="number">
                  {t.nav.signs}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...states].map(([state, count]) => (
                <tr>
                  <th scope="row">{t.states[state]}</th>
                  <td class="number">{formatNumber(count, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <ul class="legend">
        {[...states.keys()].map((state) => (
          <li>
            {raw(symbolOf(state))}
            {t.states[state]}
          </li>
        ))}
      </ul>
      <Unreadable {...baseMap.unreadable} language={language} />
    </section>
  );
}

/** What a sign is called on the map and in the list below it, with its state and its scans. */
export function signTitle(
  sign: Pick<MapSign, "street" | "state" | "scans"> & SignPosition,
  language: Language,
): string {
  const where = [sign.street, positionIn(sign, language)].filter(Boolean).join(", ");
  const state = messages[language].states[sign.state];
  return `${where}: ${state}, ${scansOf(sign.scans, language)}`;
}

/** So many are named; after an import gone wrong it may be all. */
const maxNamed = 20;

/** Whose lines on record cannot be read, or not all of them: they are missing from the map. */
function Unreadable(props: BaseMap["unreadable"] & { language: Language }) {
  const { wards, streets, language } = props;
  const t = messages[language].unreadable;
  const more = ({ length }: readonly unknown[]) => (length > maxNamed ? ", …" : ".");
  return (
    <>
      {streets.length > 0 && (
        <p class="notice">
          {t.streets(formatNumber(streets.length, language))}{" "}
          {streets.slice(0, maxNamed).map(({ slug, name }, n) => (
            <>
              {n > 0 && ", "}
              <a href={`/${language}/streets/${slug}`}>{name}</a>
            </>
          ))}
          {more(streets)}
        </p>
      )}
      {wards.length > 0 && (
        <p class="notice">
          {t.wards(formatNumber(wards.length, language))} {wards.slice(0, maxNamed).join(", ")}
          {more(wards)}
        </p>
      )}
    </>
  );
}
