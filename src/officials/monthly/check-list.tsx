import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { SignToCheck } from "../components/sign-to-check.tsx";
import type { SignRow } from "../queries/sign-row.ts";
import { signsToCheck } from "../queries/signs-to-check.ts";
import { messages } from "./messages.ts";

/** As many as fit one sheet of A4. */
const maxListed = 6;

/** The signs to check as they are now, whatever the month. */
export function CheckList({ signs, language }: { signs: readonly SignRow[]; language: Language }) {
  const t = messages[language];
  const checks = signsToCheck(signs);
  if (checks.length === 0) return <p>{t.noCheck}</p>;
  return (
    <>
      <ul class="checks">
        {checks.slice(0, maxListed).map((sign) => (
          <SignToCheck sign={sign} language={language} />
        ))}
      </ul>
      {checks.length > maxListed && (
        <p>{t.more(formatNumber(checks.length - maxListed, language))}</p>
      )}
    </>
  );
}
