import { type PlateOptions, plateSvg } from "../plate/plate.ts";
import { symbolFor } from "../symbol.ts";
import type { PrintRow } from "./queries.ts";

export type NamedText = { name: string; text: string };
export type PlateFiles = { plate: NamedText; symbol: NamedText };

/**
 * What the fabricator gets for a sign: its plate and its bare symbol, in a folder each.
 * @throws as `plateSvg` does.
 */
export function filesOf(row: PrintRow, host: string, options: PlateOptions): PlateFiles {
  const name = `${row.slug}-${row.code}.svg`;
  const { svg } = symbolFor(host, row.code, { title: `${row.street} · ${row.code}` });
  return {
    plate: { name: `plates/${name}`, text: plateSvg(row, host, options) },
    symbol: { name: `symbols/${name}`, text: svg },
  };
}
