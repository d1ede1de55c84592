import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { CheckCounts } from "../queries/check-list.ts";
import { messages } from "./messages.ts";

/** How much there is to check: "5 signs and 1 street to inspect, 2 signs to watch". */
export function checkCountsInWords({ inspect, watch }: CheckCounts, language: Language): string {
  const t = messages[language].checkCounts;
  const toInspect = thingsInWords(inspect, language);
  const toWatch = thingsInWords(watch, language);
  const parts = [toInspect === "" ? t.calm : t.inspect(toInspect)];
  if (toWatch !== "") parts.push(t.watch(toWatch));
  return parts.join(", ");
}

function thingsInWords(
  { signs, streets }: CheckCounts[keyof CheckCounts],
  language: Language,
): string {
  const t = messages[language].checkCounts;
  const parts = [];
  if (signs > 0) parts.push(t.signs(formatNumber(signs, language)));
  if (streets > 0) parts.push(t.streets(formatNumber(streets, language)));
  return parts.join(` ${t.and} `);
}
