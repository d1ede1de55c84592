import type { Language } from "../../city.ts";
import { fullName } from "../street-name.ts";
import { messages } from "./messages.ts";
import type { NearSign } from "./near-signs.ts";

type OfferOptions = { signs: readonly NearSign[]; language: Language };

/**
 * "Did you mean 4PHVTR, đường Lý Bôn?": leads to the street's page, where the sign is marked, and
 * not through the code, so that it is no scan.
 */
export function NearSignsOffer({ signs, language }: OfferOptions) {
  const t = messages[language];
  const [only, another] = signs;
  if (!only) return null;
  if (!another) {
    return (
      <p class="notice">
        {t.didYouMean} <SignLink sign={only} language={language} />?
      </p>
    );
  }
  return (
    <div class="notice">
      {t.didYouMeanOneOf}
      <ul>
        {signs.map((sign) => (
          <li>
            <SignLink sign={sign} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SignLink({ sign, language }: { sign: NearSign; language: Language }) {
  const { code, slug, kind, street } = sign;
  return (
    <a href={`/${language}/streets/${slug}#${code}`}>
      {code}, {fullName({ kind, name: street }, language)}
    </a>
  );
}
