import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { percent, rangeName } from "../format.ts";
import { daysOf } from "../period.ts";
import type { Comparison } from "../queries/headline.ts";
import { messages } from "./messages.ts";

/** What a period is compared with, in words: how many days, which weekdays, which dates. */
export const daysBefore = ({ before }: Comparison, language: Language): string =>
  messages[language].daysBefore(
    formatNumber(daysOf(before), language),
    rangeName(before, language),
  );

/** What a period is to the one before; a change from nothing has no percentage. */
export function changeOf(comparison: Comparison | null, language: Language): string {
  const t = messages[language];
  if (!comparison) return t.nothing;
  const { direction, ratio } = comparison.change;
  const before = daysBefore(comparison, language);
  const size = ratio === null ? null : percent(Math.abs(ratio), language);
  switch (direction) {
    case "up":
      return size === null ? t.upFromNone(before) : t.up(size, before);
    case "down":
      return t.down(size ?? "", before);
    case "normal":
      return t.normal(before);
    case "nothing to compare":
      return t.nothing;
  }
}
