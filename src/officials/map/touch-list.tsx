import type { Language } from "../../city.ts";
import { signTitle } from "../components/map-figure.tsx";
import { officialPath } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { signsToCheck } from "../queries/signs-to-check.ts";
import { messages } from "./messages.ts";

/** As many as a thumb scrolls past. */
const maxListed = 12;

/**
 * What is too small on the map for a finger, as a list: first the signs to check, then, with the
 * script, those near where the map was last touched (`official.browser.js`).
 */
export function TouchList({ signs, language }: { signs: readonly SignRow[]; language: Language }) {
  const t = messages[language];
  const listed = signsToCheck(signs)
    .filter(({ latitude }) => latitude !== null)
    .slice(0, maxListed);
  return (
    <section id="near" data-heading={t.near} data-most={maxListed} aria-live="polite">
      {listed.length > 0 && <h2>{t.toCheck}</h2>}
      <p class="quiet scripted">{t.touch}</p>
      <ul class="touch">
        {listed.map((sign) => (
          <li>
            <a href={officialPath(language, `/signs/${sign.code}`)}>{signTitle(sign, language)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
