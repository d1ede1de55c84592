import type { Language } from "../../city.ts";
import { signTitle } from "../components/map-figure.tsx";
import { officialPath } from "../paths.ts";
import { maxTouchListed } from "../queries/sign-map.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";

/**
 * What is too small on the map for a finger, as a list: first the signs to check, then, with the
 * script, those near where the map was last touched (`official.browser.js`).
 */
export function TouchList({ signs, language }: { signs: readonly SignRow[]; language: Language }) {
  const t = messages[language];
  return (
    <section id="near" data-heading={t.near} data-most={maxTouchListed} aria-live="polite">
      {signs.length > 0 && <h2>{t.toCheck}</h2>}
      <p class="quiet scripted">{t.touch}</p>
      <ul class="touch">
        {signs.map((sign) => (
          <li>
            <a href={officialPath(language, `/signs/${sign.code}`)}>{signTitle(sign, language)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
