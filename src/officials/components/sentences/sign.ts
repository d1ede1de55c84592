import type { Language } from "../../../city.ts";
import { isoDay } from "../../../db/hours.ts";
import type { Judgement } from "../../../sign-health/judge.ts";
import { minEffectiveDays } from "../../../sign-health/tier.ts";
import { formatDay, formatNumber } from "../../../web/format.ts";
import { messages } from "./messages.ts";
import { about, daysOf, due, perDay } from "./phrases.ts";

/**
 * What sign health says of a sign, in words for an official: what was seen, what would be usual,
 * what to do. It names things to look for, never a cause.
 */
export function sentence(judgement: Judgement, language: Language): string {
  const t = messages[language];
  const { presence, cause, tier } = judgement;
  if (presence === "planned" || presence === "retired") return t.nothing[presence];
  if (tier === "too few") return tooFew(judgement, language);
  if (tier === "new") return isNew(judgement, language);
  if (tier === "ok") return lately(judgement, language);
  const seen = cause === "loss" ? fewer(judgement, language) : silent(judgement, language);
  return `${seen} ${t.advice[tier]}`;
}

function silent({ silence, effectiveDays }: Judgement, language: Language): string {
  const t = messages[language];
  if (!silence) return "";
  const since = t.silent[silence.since.by](daysOf(silence.days, language));
  if (effectiveDays < minEffectiveDays) return `${since} ${t.longFlagged}`;
  return `${since} ${due(silence.expected, language)}`;
}

function fewer({ loss }: Judgement, language: Language): string {
  if (!loss || loss.since === null) return "";
  const day = formatDay(isoDay(loss.since), language);
  const scans = formatNumber(loss.scans, language);
  return messages[language].fewer(day, scans, about(loss.expected, language));
}

/** What came and what is usual, and no word on whether that is as it should be. */
export function lately(
  { lately: seen, rate }: Pick<Judgement, "lately" | "rate">,
  language: Language,
): string {
  const t = messages[language];
  // A judgement of an earlier version has no such figures.
  if (!seen || seen.expected < 1) return t.usual(perDay(rate, language));
  const days = daysOf(seen.days, language);
  return t.lately(days, formatNumber(seen.scans, language), about(seen.expected, language));
}

function isNew(judgement: Judgement, language: Language): string {
  const t = messages[language];
  return judgement.presence === "never scanned"
    ? `${neverScanned(judgement, language)} ${t.isNew}`
    : t.isNew;
}

/** How long it has hung without a scan, whoever has visited it since. */
export function neverScanned({ day, installed }: Judgement, language: Language): string {
  const t = messages[language];
  if (installed == null) return t.nothing["never scanned"];
  return t.silent.installed(daysOf(day - installed, language));
}

function tooFew(judgement: Judgement, language: Language): string {
  const t = messages[language];
  const { presence, rate, effectiveDays } = judgement;
  if (presence === "never scanned") {
    return `${neverScanned(judgement, language)} ${t.advice.tooFew}`;
  }
  if (effectiveDays < minEffectiveDays) return t.tooShort;
  const none = presence === "none in window" ? `${t.nothing[presence]} ` : "";
  return `${none}${t.tooFew(perDay(rate, language))} ${t.advice.tooFew}`;
}
