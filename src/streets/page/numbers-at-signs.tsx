import type { Language } from "../../city.ts";
import { positionWords } from "../../signs/position.ts";
import { messages } from "../messages.ts";
import type { StreetSign, WholeStreet } from "../street.ts";

/**
 * The house numbers next to the signs that hang, as the city has entered them, in order: whoever
 * looks for a number sees between which two of the street's junctions it is. Null where none is known.
 */
export function numbersAtSigns(found: WholeStreet, language: Language) {
  const t = messages[language];
  const known = found.signs
    .filter(({ status, numberNear }) => status === "installed" && numberNear !== null)
    .sort((a, b) => Number(a.numberNear) - Number(b.numberNear));
  if (known.length === 0) return null;
  return (
    <small>
      {t.numbersAtSigns}{" "}
      {known.map((sign, i) => (
        <>
          {i > 0 && ", "}
          {sign.numberNear}
          <Place sign={sign} language={language} />
        </>
      ))}
      .
    </small>
  );
}

/** Where it hangs, in brackets: the street that is met, or else as the record says it. */
function Place({ sign, language }: { sign: StreetSign; language: Language }) {
  if (sign.junctionName) {
    return (
      <>
        {` (${messages[language].at("")}`}
        <span lang="vi">{sign.junctionName}</span>)
      </>
    );
  }
  const words = positionWords(sign, language);
  if (words.text === "") return null;
  return (
    <>
      {" "}
      (<span lang={words.language === language ? undefined : words.language}>{words.text}</span>)
    </>
  );
}
