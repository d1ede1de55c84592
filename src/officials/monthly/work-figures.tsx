import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Stat } from "../components/stat.tsx";
import { kindsOfWork, type Work } from "../queries/report/work.ts";
import { messages } from "./messages.ts";

/** What was done in the month, and what citizens reported. */
export function WorkFigures({ work, language }: { work: Work; language: Language }) {
  const t = messages[language];
  return (
    <dl class="figures">
      {([...kindsOfWork, "received", "answered"] as const).map((kind) => (
        <Stat term={t.ofWork[kind]} small>
          {formatNumber(work[kind], language)}
          {kind === "inspected" && work.well !== undefined && (
            <span class="quiet">
              {" "}
              {t.ofWork.well}: {formatNumber(work.well, language)}
            </span>
          )}
        </Stat>
      ))}
    </dl>
  );
}
