import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { CheckCounts } from "../queries/check-list.ts";
import { messages } from "./messages.ts";

/** How much there is to check: "5 signs to inspect, 1 street to inspect, 2 signs to watch". */
export function checkCountsInWords({ inspect, watch }: CheckCounts, language: Language): string {
  const t = messages[language].checkCounts;
  const parts = [
    { words: t.inspectSigns, n: inspect.signs },
    { words: t.inspectStreets, n: inspect.streets },
    { words: t.watchSigns, n: watch.signs },
    { words: t.watchStreets, n: watch.streets },
  ].flatMap(({ words, n }) => (n > 0 ? [words(formatNumber(n, language))] : []));
  if (inspect.signs + inspect.streets === 0) parts.unshift(t.calm);
  return parts.join(", ");
}
