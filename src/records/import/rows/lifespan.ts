import type { BodyRow } from "../shape/body.ts";
import { textOf } from "./plain-fields.ts";
import type { Values } from "./record.ts";
import type { RowFindings } from "./table.ts";

const ends = [
  /^(?:sinh\s+)?(?:năm\s+)?(.+?)\s*[,;.]\s*mất\s+(?:năm\s+)?(.+)$/iu,
  // Days written with hyphens have none with spaces round it, or no other.
  /^(.*?)\s+(?:[-–—]|đến)\s+(.*)$/iu,
  /^([^-–—/]*)[-–—]([^-–—/]*)$/u,
];

/** "1726 - 1784", "sinh 1908, mất 1932": from a column for both; what is not known is left out. */
export function readLifespan(row: BodyRow, findings: RowFindings): Values {
  const text = textOf(row, "lifespan", findings);
  if (text === null) return {};
  const plain = text.replace(/^\((.*)\)$/, "$1").trim();
  for (const pattern of ends) {
    const [, born, died] = pattern.exec(plain) ?? [];
    if (born === undefined || died === undefined) continue;
    const known = Object.entries({ born, died }).filter(([, end]) => !/^[\s?.…]*$/.test(end));
    return Object.fromEntries(known.map(([key, end]) => [key, end.trim()]));
  }
  findings.ask("lifespan", (t) => t.asks.lifespan(text), { yes: false });
  return {};
}
