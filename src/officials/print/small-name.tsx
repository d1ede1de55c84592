import type { Language } from "../../city.ts";
import { legibleDistance, readingDistance } from "../../signs/level.ts";
import type { FormatName } from "../../signs/plate/plate.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import { smallestName } from "../../signs/workshop/small-names.ts";
import { formatNumber } from "../../web/format.ts";
import { messages } from "./messages.ts";

/** Warns where a name is set so small that a phone reads the symbol from farther away. */
export function SmallName(props: {
  rows: readonly PrintRow[];
  format: FormatName;
  /** Of the symbol, in millimetres. */
  module: number;
  language: Language;
}) {
  const { rows, format, module, language } = props;
  const smallest = smallestName(rows, format);
  if (!smallest || legibleDistance(smallest.capitals) >= readingDistance(module)) return null;
  const n = (value: number) => formatNumber(Math.floor(value * 10) / 10, language);
  const { name, capitals } = smallest;
  return (
    <p class="notice">
      {messages[language].smallName(name, n(capitals), n(legibleDistance(capitals)))}
    </p>
  );
}
