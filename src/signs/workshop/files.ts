import { drawPlate } from "../plate/plate.ts";
import type { Drawing } from "../plate/shapes.ts";
import { svgOf } from "../plate/svg.ts";
import { symbolFor } from "../symbol.ts";
import { jobName, type PrintJob } from "./job.ts";
import type { PrintRow } from "./queries.ts";

export type NamedText = { name: string; text: string };

export type PlateFiles = {
  /** The plate as SVG; null where the workshop asked for PDF alone. */
  svg: NamedText | null;
  /** The drawing of which `plate/pdf.ts` makes the PDF, where one was asked for. */
  pdf: { name: string; drawing: Drawing } | null;
  symbol: NamedText;
};

/**
 * What the fabricator gets for a sign: its plate and its bare symbol, in a folder each.
 * @throws as `drawPlate` does.
 */
export function filesOf(row: PrintRow, host: string, job: PrintJob): PlateFiles {
  const sign = `${row.slug}-${row.code}`;
  const name = `plates/${sign}-${jobName(job)}`;
  const { svg } = symbolFor(host, row.code, { title: `${row.street} · ${row.code}` });
  const drawing = drawPlate(row, host, job);
  return {
    svg: job.files === "pdf" ? null : { name: `${name}.svg`, text: svgOf(drawing) },
    pdf: job.files === "svg" ? null : { name: `${name}.pdf`, drawing },
    symbol: { name: `symbols/${sign}.svg`, text: svg },
  };
}
