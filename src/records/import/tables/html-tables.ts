import { RefusedFile } from "../refused-file.ts";
import { decodeEntities } from "./entities.ts";
import {
  type Cell,
  type Merge,
  maxColumns,
  maxRows,
  type Row,
  type Sheet,
  textCell,
} from "./sheet.ts";

/**
 * The tables of a page of HTML, each a sheet: what programs save under the name `.xls`, and what
 * Word, Excel and browsers put on the clipboard. Read a tag at a time and never run or rendered.
 * A row's line is its place in its table, since nobody sees the lines of HTML.
 * @throws RefusedFile if a table has more rows than we take.
 */
export function readHtmlTables(html: string): Sheet[] {
  const tables: Grid[] = [];
  const open: Grid[] = [];
  for (const { name, attributes, text } of tagsOf(html)) {
    const table = open.at(-1);
    if (name === "table" && tables.length < maxTables) {
      const nested = newGrid();
      tables.push(nested);
      open.push(nested);
    } else if (name === "/table") open.pop();
    else if (name === "tr") table?.beginRow();
    else if (name === "td" || name === "th") table?.beginCell(attributes);
    else if (/^\/(td|th|tr)$/.test(name)) table?.endCell();
    else if (/^(br|\/p|\/div|\/li)$/.test(name)) table?.write("\n");
    open.at(-1)?.write(text);
  }
  return tables.filter(({ rows }) => rows.length > 0).map(sheetFrom);
}

/** Tables within tables lay out a page; more than so many hold nothing of ours. */
const maxTables = 200;

type Tag = { name: string; attributes: string; text: string };

/** What stands inside of these is no text of the page. */
const hidden = new Set(["script", "style", "head", "xml"]);

/** Every tag with the text behind it; each character is looked at once, whatever it is. */
function* tagsOf(html: string): Generator<Tag> {
  let within: string | null = null;
  const tags = withoutComments(html).matchAll(/<(\/?[a-z][\w:]*)([^<>]*)>([^<]*)/gi);
  for (const [, written = "", attributes = "", text = ""] of tags) {
    const name = written.toLowerCase();
    if (within === null && hidden.has(name)) within = name;
    else if (name === `/${within}`) within = null;
    if (within !== null) continue;
    // Line ends of the source are spaces (CSS 2.2, 16.6.1).
    yield { name, attributes, text: decodeEntities(text.replace(/[ \t\r\n\f]+/g, " ")) };
  }
}

function withoutComments(html: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const start = html.indexOf("<!--", at);
    const end = start < 0 ? -1 : html.indexOf("-->", start);
    kept += html.slice(at, start < 0 ? undefined : start);
    if (end < 0) return kept;
    at = end + "-->".length;
  }
}

type Grid = {
  rows: string[][];
  merges: Merge[];
  beginRow: () => void;
  beginCell: (attributes: string) => void;
  endCell: () => void;
  write: (text: string) => void;
};

function newGrid(): Grid {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  /** How many rows more a cell above reaches down into, for each column. */
  const taken: number[] = [];
  let at: number | null = null;
  const skipTaken = (row: string[]) => {
    while ((taken[row.length] ?? 0) > 0) {
      taken[row.length] = (taken[row.length] ?? 0) - 1;
      row.push("");
    }
  };
  /** Cells from above also reach down behind the last cell of a row. */
  const endRow = () => {
    const row = rows.at(-1);
    if (!row) return;
    for (let column = row.length; column < taken.length; column++) {
      taken[column] = Math.max((taken[column] ?? 0) - 1, 0);
    }
  };
  return {
    rows,
    merges,
    beginRow: () => {
      if (rows.length > maxRows) throw new RefusedFile((t) => t.refused.tooManyRows(maxRows));
      endRow();
      rows.push([]);
      at = null;
    },
    beginCell: (attributes) => {
      const row = rows.at(-1);
      if (!row || row.length > maxColumns) return;
      skipTaken(row);
      at = row.length;
      const [width, height] = [span(attributes, "colspan"), span(attributes, "rowspan")];
      for (let i = 0; i < width; i++) {
        taken[row.length] = height - 1;
        row.push("");
      }
      if (width > 1 || height > 1) {
        merges.push({
          fromLine: rows.length,
          toLine: rows.length + height - 1,
          fromColumn: at,
          toColumn: at + width - 1,
        });
      }
    },
    endCell: () => {
      at = null;
    },
    write: (text) => {
      const row = rows.at(-1);
      if (row && at !== null) row[at] += text;
    },
  };
}

function span(attributes: string, name: string): number {
  const [, given = "1"] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes) ?? [];
  return Math.min(Math.max(Number(given), 1), maxColumns);
}

function sheetFrom({ rows, merges }: Grid, i: number): Sheet {
  return { name: `${i + 1}`, isHidden: false, rows: rows.map(rowFrom), merges };
}

function rowFrom(texts: readonly string[], i: number): Row {
  return { line: i + 1, cells: texts.map(cellFrom) };
}

const cellFrom = (text: string): Cell | null =>
  textCell(
    text
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .trim(),
  );
