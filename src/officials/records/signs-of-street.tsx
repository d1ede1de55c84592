import type { Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { officialPath } from "../paths.ts";
import type { SignOfStreet } from "../queries/signs-of-street.ts";
import { terms } from "../terms.ts";
import { messages } from "./messages.ts";

/** A street's signs below its record, each with the way to its page. */
export function SignsOfStreet(props: { signs: readonly SignOfStreet[]; language: Language }) {
  const { signs, language } = props;
  return (
    <>
      <h2 id="signs">{terms.signs[language]}</h2>
      {signs.length === 0 && <p class="quiet">{messages[language].noSigns}</p>}
      <ul>
        {signs.map((sign) => (
          <li>
            <a href={officialPath(language, `/signs/${sign.code}`)}>
              <code>{sign.code}</code>
            </a>{" "}
            {positionIn(sign, language)} · {terms[sign.status][language]}
          </li>
        ))}
      </ul>
    </>
  );
}
