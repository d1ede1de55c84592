import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { SignToCheck } from "../components/sign-to-check.tsx";
import { StreetsToCheck } from "../components/streets-to-check.tsx";
import type { CheckList as Checks } from "../queries/check-list.ts";
import { messages } from "./messages.ts";

/** As many as fit one sheet of A4. */
const maxListed = 6;
const maxStreets = 2;

/** What is to be checked as it is now, whatever the month. */
export function CheckList({ checks, language }: { checks: Checks; language: Language }) {
  const t = messages[language];
  const { signs, weakStreets, reportedStreets } = checks;
  const streets = weakStreets.length + reportedStreets.length;
  if (signs.length + streets === 0) return <p>{t.noCheck}</p>;
  const more = signs.length - maxListed;
  return (
    <>
      <ul class="checks">
        {signs.slice(0, maxListed).map((sign) => (
          <SignToCheck sign={sign} language={language} />
        ))}
      </ul>
      {more > 0 && <p>{t.more(formatNumber(more, language))}</p>}
      {streets > 0 && <StreetsToCheck checks={checks} most={maxStreets} language={language} />}
    </>
  );
}
