import type { Language } from "../../city.ts";
import { isoDay, today } from "../../db/hours.ts";
import { formatDay } from "../../web/format.ts";
import { isSettledBy, type Step } from "./progress.ts";
import { messages } from "./progress-messages.ts";
import type { Receipt } from "./reports.ts";
import { dayOfStep, stepSentence } from "./step-words.ts";

/**
 * What became of a report, day by day. Neither an official nor a note is named: whoever has the
 * address of the receipt reads it.
 */
export function ReportProgress(props: {
  receipt: Pick<Receipt, "kind" | "state" | "at">;
  steps: readonly Step[];
  /** Of the city, in whole hours. */
  utcOffset: number;
  language: Language;
}) {
  const { receipt, steps, utcOffset, language } = props;
  const t = messages[language];
  const dayName = (day: number) => formatDay(isoDay(day), language);
  const isOpen = receipt.state === "new" || receipt.state === "in progress";
  // Once a visit has told, its own sentence says so.
  const isWarned =
    isOpen && receipt.kind === "pasted-over" && !isSettledBy(steps.at(-1)) && !isFound(steps);
  return (
    <section>
      <h2>{t.title}</h2>
      <ol>
        <li>
          {dayName(today(receipt.at * 1_000, utcOffset))}: {t.received}
        </li>
        {steps.map((step) => (
          <li>
            {dayName(dayOfStep(step, utcOffset))}: {stepSentence(step, language)}
          </li>
        ))}
      </ol>
      {isWarned && <p class="notice">{t.warning}</p>}
    </section>
  );
}

const isFound = (steps: readonly Step[]): boolean =>
  steps.at(-1)?.step === "visited" && steps.at(-1)?.outcome === "pasted-over";
