import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Stat } from "../components/stat.tsx";
import { kindsOfWork, type Work } from "../queries/report/work.ts";
import { messages } from "./messages.ts";

/** What was done in the month, and what citizens reported. */
export function WorkFigures({ work, language }: { work: Work; language: Language }) {
  const t = messages[language];
  const found = foundIn(work, language);
  return (
    <dl class="figures">
      {([...kindsOfWork, "received", "answered"] as const).map((kind) => (
        <Stat term={t.ofWork[kind]} small {...(kind === "inspected" && found && { note: found })}>
          {formatNumber(work[kind], language)}
        </Stat>
      ))}
    </dl>
  );
}

/** What the inspections found; nothing of an edition that is older than the question. */
function foundIn({ well, notSaid = 0 }: Work, language: Language): string {
  const { ofWork } = messages[language];
  if (well === undefined) return "";
  const isWell = `${ofWork.well}: ${formatNumber(well, language)}`;
  return notSaid === 0
    ? isWell
    : `${isWell}; ${ofWork.notSaid}: ${formatNumber(notSaid, language)}`;
}
