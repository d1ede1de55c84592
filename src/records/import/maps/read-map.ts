import { spellingOf } from "../../name-spelling.ts";
import { streetLine } from "../../street-fields.ts";
import type { Encoding } from "../bytes/decode.ts";
import { assignAs } from "../columns/assign.ts";
import { resolveMapping } from "../columns/given-mapping.ts";
import { readHeading } from "../columns/heading.ts";
import type { Findings } from "../findings.ts";
import { repairLetters } from "../letters/repair.ts";
import type { Read, Reading } from "../read.ts";
import { RefusedFile } from "../refused-file.ts";
import { readSigns } from "../rows/signs.ts";
import { readStreetRows, type StreetDraft } from "../rows/street-rows.ts";
import { finishStreets } from "../rows/streets.ts";
import { openTable, put, type Table } from "../rows/table.ts";
import { type BodyRow, type Found, readBody } from "../shape/body.ts";
import type { Header } from "../shape/header.ts";
import { type Sheet, textCell } from "../tables/sheet.ts";
import { type Checked, checkGeometry, type Line } from "./check-geometry.ts";
import type { Feature } from "./feature.ts";
import { joinLines } from "./join-lines.ts";

/**
 * Lines are streets and points are signs; whatever else there is has its reason. The ways of one
 * street are one record. A row's line is the number of its feature.
 * @throws RefusedFile if no geometry is in degrees the right way round, or nothing has a name.
 */
export function readMap(features: readonly Feature[], encoding: Encoding, options: Reading): Read {
  const { sheets, ...repaired } = repairLetters([sheetOf(features)], encoding);
  const [sheet] = sheets as [Sheet];
  const checked = new Map(
    features.map(({ number, geometry }) => [number, checkGeometry(geometry)]),
  );
  refuseWholeFile([...checked.values()]);
  const headings = sheet.rows[0]?.cells.map((cell) => cell && readHeading(cell.text)) ?? [];
  const mapping = resolveMapping(options.columns, headings);
  const open = (type: "street" | "sign", geometry: "lines" | "point"): Table => {
    const rows = sheet.rows.filter(
      ({ line }) => line === 0 || geometry in (checked.get(line) ?? {}),
    );
    const assignment = assignAs(type, headings, mapping);
    const header: Header = { first: 0, end: 1, headings, assignment };
    const body = readBody({ ...sheet, rows }, header, { onlyRecords: true });
    return openTable(header, body.rows, options);
  };
  const streets = open("street", "lines");
  const signs = open("sign", "point");
  refuseNameless(streets, signs);

  for (const [line, found] of checked) {
    if ("wrong" in found) streets.findings.wrong.push({ line, column: null, said: found.wrong });
  }
  const drafts = joinWays(streets, readStreetRows(streets), (line) => linesOf(checked.get(line)));
  const { records, notInFile } = finishStreets(streets, drafts);
  const placed = { ...signs, rows: signs.rows.map((row) => withPoint(row, checked.get(row.line))) };
  const signRecords = readSigns(placed);
  return {
    ...repaired,
    sheets: [],
    sheet: null,
    rows: sheet.rows,
    headers: [streets, signs].filter(({ rows }) => rows.length > 0).map(({ header }) => header),
    records: [...records, ...signRecords].sort((a, b) => a.line - b.line),
    findings: together(streets.findings, signs.findings),
    skipped: [],
    // A map of signs says nothing of streets.
    notInFile: records.length > 0 ? notInFile : [],
  };
}

const together = (a: Findings, b: Findings): Findings => ({
  asks: [...a.asks, ...b.asks],
  answered: [...a.answered, ...b.answered],
  wrong: [...a.wrong, ...b.wrong],
  notes: [...a.notes, ...b.notes],
});

function refuseNameless(streets: Table, signs: Table): void {
  const { targets } = streets.header.assignment;
  const hasName = ["name", "proposedName", "previousName"].some((one) => targets.includes(one));
  if (hasName || streets.rows.length === 0 || signs.rows.length > 0) return;
  const keys = streets.header.headings.flatMap((heading) => heading?.text ?? []);
  throw new RefusedFile((t) => t.refused.noNames(keys.slice(0, 8)));
}

/** The keys of the properties stand over the columns, in line 0. */
function sheetOf(features: readonly Feature[]): Sheet {
  const keys = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))];
  const rows = features.map(({ number, properties }) => ({
    line: number,
    cells: keys.map((key) => textCell(properties.get(key) ?? "")),
  }));
  const header = { line: 0, cells: keys.map((key) => textCell(key)) };
  return { name: "", isHidden: false, merges: [], rows: [header, ...rows] };
}

function refuseWholeFile(checked: readonly Checked[]): void {
  const given = checked.filter((one) => !("wrong" in one) || one.because !== undefined);
  for (const because of ["metres", "swapped"] as const) {
    if (given.length > 0 && given.every((one) => "because" in one && one.because === because)) {
      throw new RefusedFile((t) => t.refused[because]);
    }
  }
}

const linesOf = (checked: Checked | undefined): readonly Line[] =>
  checked && "lines" in checked ? checked.lines : [];

/** One draft for all ways of one street, with their lines joined as far as they meet. */
function joinWays(
  table: Table,
  drafts: readonly StreetDraft[],
  linesAt: (line: number) => readonly Line[],
): StreetDraft[] {
  const { findings } = table;
  const streets = Map.groupBy(drafts, ({ values }) =>
    spellingOf(`${values.kind ?? ""} ${values.name}`),
  );
  return Array.from(streets.values(), (ways) => {
    const [first, ...others] = ways as [StreetDraft, ...StreetDraft[]];
    const lines = ways.flatMap(({ line }) => linesAt(line));
    // What one feature holds is the street as somebody drew it.
    const pieces = others.length === 0 ? [...lines] : joinLines(lines);
    const values = Object.assign({}, ...ways.toReversed().map((way) => way.values));
    const joined = { ...first, values, lines: ways.map(({ line }) => line) };
    const at = { line: first.line, column: null };
    const name = String(values.name);
    if (others.length > 0) {
      const numbers = joined.lines;
      if (pieces.length === 1)
        findings.notes.push({ ...at, said: (t) => t.notes.waysJoined(name, numbers) });
      else
        put(table, {
          ...at,
          said: (t) => t.asks.severalLines(name, numbers, pieces.length),
        });
    }
    const geometry = streetLine.geometry.read(JSON.stringify(geometryOf(pieces)));
    if ("value" in geometry) values.geometry = geometry.value;
    else findings.wrong.push({ ...at, said: (t) => t.problem(geometry, name) });
    return joined;
  });
}

const geometryOf = (pieces: readonly Line[]) =>
  pieces.length === 1
    ? { type: "LineString", coordinates: pieces[0] }
    : { type: "MultiLineString", coordinates: pieces };

/**
 * A sign's row with its position, and, where no property names the street, with the street out of
 * the point's name: "Lý Bôn - đầu đường".
 */
function withPoint(row: BodyRow, checked: Checked | undefined): BodyRow {
  if (!checked || !("point" in checked)) return row;
  const { latitude, longitude } = checked.point;
  const cells = new Map(row.cells);
  const put = (target: string, text: string, column = -1) => {
    const found: Found = { cell: { text }, column };
    cells.set(target, found);
  };
  put("latitude", String(latitude));
  put("longitude", String(longitude));
  const named = cells.get("position");
  if (named && !cells.has("streetId")) {
    const [street = "", ...rest] = named.cell.text.split(/\s+[-–—]\s+|\s*[,;:|]\s*/);
    put("streetId", street, named.column);
    if (rest.length > 0) put("position", rest.join(", "), named.column);
    else cells.delete("position");
  }
  return { ...row, cells };
}
