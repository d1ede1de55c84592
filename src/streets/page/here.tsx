import type { City, Language } from "../../city.ts";
import { positionWords } from "../../signs/position.ts";
import { linesOf } from "../../web/geojson.ts";
import { messages as shared } from "../../web/messages.ts";
import { directionOf } from "../map/geometry.ts";
import type { WhereAlong } from "../map/where-along.ts";
import { messages } from "../messages.ts";
import type { StreetSign, WholeStreet } from "../street.ts";
import { Along } from "./along.tsx";
import { numbersAt } from "./house-numbers.ts";

type HereOptions = {
  found: WholeStreet;
  /** Of each sign, in their order. */
  along: readonly (WhereAlong | null)[] | undefined;
  language: Language;
  city: City;
};

/**
 * For each sign, hidden until its code is in the address (`street-style.ts`): where it hangs. True
 * for everybody who reads it, also where a link was shared or a code typed at home.
 */
export function Here({ found, along, language, city }: HereOptions) {
  const t = messages[language];
  const runs = wayOf(found, language);
  const path = `streets/${found.street.slug}`;
  return found.signs.map((sign, i) => (
    <div class={`here h${i}`}>
      <Position sign={sign} language={language} />
      {runs && <p>{runs}</p>}
      <p>{numbersAt(found, sign, language)}</p>
      {along?.[i] && <Along along={along[i]} language={language} />}
      <p class="quiet">
        {t.alsoHere}: <code>{sign.code}</code> · {city.host}
      </p>
      <p class="screen">
        <a href={`/${language}/${path}/reports?code=${sign.code}`}>{t.reportSign}</a>
        {city.languages
          .filter((other) => other !== language)
          .map((other) => (
            <>
              {" · "}
              <a href={`/${other}/${path}#${sign.code}`} lang={other} hreflang={other}>
                {shared[other].ownName}
              </a>
            </>
          ))}
      </p>
    </div>
  ));
}

/** Where the sign hangs, or hung. */
function Position({ sign, language }: { sign: StreetSign; language: Language }) {
  const words = positionWords(sign, language);
  const t = messages[language];
  const state = sign.status === "installed" ? "" : t.signStates[sign.status];
  if (words.text === "") return state && <p>{state}</p>;
  const lang = words.language === language ? undefined : words.language;
  const position = <strong lang={lang}>{words.text}</strong>;
  return words.from === "facts" ? (
    <p>
      {t.signIs[sign.status]} {position}.{state && ` ${state}`}
    </p>
  ) : (
    <p>
      {t.signPosition}: {position}
      {state && `. ${state}`}
    </p>
  );
}

/** Which way the street runs, in one line; null where its geometry is not known. */
function wayOf({ line, start, end }: WholeStreet, language: Language): string | null {
  const t = messages[language];
  const direction = directionOf(linesOf(line.geometry));
  if (direction === null) return null;
  const ends = start && end ? t.fromTo(start.name, end.name) : "";
  return `${t.runs(t.directions[direction] ?? "")}${ends}.`;
}
