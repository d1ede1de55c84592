import type { Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { streetName } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";

/** Where a sign is, as one line, linked to its page. */
export function SignName({ sign, language }: { sign: SignRow; language: Language }) {
  const position = positionIn(sign, language);
  return (
    <>
      <a href={officialPath(language, `/signs/${sign.code}`)}>{streetName(sign)}</a>
      {position && <span class="quiet">, {position}</span>}
    </>
  );
}
