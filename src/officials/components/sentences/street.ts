import type { Language } from "../../../city.ts";
import type { StreetJudgement } from "../../../sign-health/street.ts";
import { formatNumber } from "../../../web/format.ts";
import { messages } from "./messages.ts";
import { daysOf, due, perDay } from "./phrases.ts";

/** What sign health says of the weak signs of a street taken together. */
export function streetSentence(judgement: StreetJudgement, language: Language): string {
  const t = messages[language];
  const { tier, codes, rate, silenceDays, expected, chance } = judgement;
  const pooled = t.street.pooled(formatNumber(codes.length, language));
  if (tier === "too few") return `${pooled} ${t.street.tooFew} ${t.advice.tooFew}`;
  if (tier === "ok") return `${pooled} ${t.street.usual(perDay(rate, language))}`;
  const isSilent = silenceDays > 0 && chance < 0.05;
  const seen = isSilent
    ? `${t.street.silent(daysOf(silenceDays, language))} ${due(expected, language)}`
    : t.street.fewer;
  return `${pooled} ${seen} ${t.advice[tier]}`;
}
