import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { rangeName } from "../format.ts";
import { daysOf } from "../period.ts";
import type { Comparison } from "../queries/headline.ts";
import { messages } from "./messages.ts";

/** What a period is compared with, in words: how many days, which weekdays, which dates. */
export const daysBefore = ({ before }: Comparison, language: Language): string =>
  messages[language].daysBefore(
    formatNumber(daysOf(before), language),
    rangeName(before, language),
  );
