import type { Language } from "../../../city.ts";
import { isoDay } from "../../../db/hours.ts";
import type { OpenOrder } from "../../../signs/workshop/orders.ts";
import { formatDay } from "../../../web/format.ts";
import type { OpenReports } from "../../queries/open-reports.ts";
import type { Reason } from "../../queries/reasons.ts";
import type { SignRow } from "../../queries/sign-row.ts";
import { messages } from "./messages.ts";
import { perDay } from "./phrases.ts";
import { neverScanned, sentence } from "./sign.ts";

/** Why a sign is to be checked, a sentence or two for each reason. */
export const reasonSentences = (
  sign: Pick<SignRow, "reasons" | "reported" | "judgement">,
  language: Language,
): string[] => sign.reasons.map((reason) => reasonSentence(sign, reason, language));

function reasonSentence(
  { reported, judgement }: Pick<SignRow, "reported" | "judgement">,
  reason: Reason,
  language: Language,
): string {
  const t = messages[language];
  switch (reason.kind) {
    case "inspect":
    case "watch":
      return judgement ? sentence(judgement, language) : "";
    case "reported":
      return reported ? reportedSentence(reported, language) : "";
    case "found": {
      const { day, outcome, order } = reason;
      const found = t.found[outcome](formatDay(isoDay(day), language));
      return order ? `${found} ${orderSentence(order, language)}` : found;
    }
    case "never": {
      const { neighbours } = reason;
      const never = judgement ? neverScanned(judgement, language) : t.nothing["never scanned"];
      const others =
        neighbours === null ? "" : ` ${t.reasons.neighbours(perDay(neighbours, language))}`;
      return `${never}${others} ${t.advice.inspect}`;
    }
    case "planned":
    case "retired":
      return t.reasons[reason.kind](formatDay(isoDay(reason.lastDay), language));
  }
}

/** How far the new plate of a sign is. */
function orderSentence(
  { id, orderedOn, dueOn, deliveredOn, isLate }: OpenOrder,
  language: Language,
): string {
  const t = messages[language].order;
  if (deliveredOn !== null) return t.delivered(formatDay(deliveredOn, language), String(id));
  const ordered = t.ordered(formatDay(orderedOn, language), String(id));
  if (dueOn === null) return `${ordered}.`;
  const due = formatDay(dueOn, language);
  return `${ordered}, ${isLate ? t.late(due) : t.due(due)}`;
}

/** What citizens report and nobody has closed. */
function reportedSentence({ day, kinds }: OpenReports, language: Language): string {
  const t = messages[language];
  const what = kinds.map((kind) => t.reported[kind]).join("; ");
  return t.reasons.reported(formatDay(isoDay(day), language), what);
}

/** The same of a street, where nobody said which of its signs. */
export const reportedStreetSentence = (reported: OpenReports, language: Language): string =>
  `${reportedSentence(reported, language)} ${messages[language].reasons.unknownSign}`;
