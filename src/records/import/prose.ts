import { inTitleCase } from "../name-spelling.ts";
import { streetFields } from "../street-fields.ts";
import { readHeading } from "./columns/heading.ts";
import type { Target } from "./columns/targets.ts";
import type { BodyRow, Found, Skipped } from "./shape/body.ts";
import type { Header } from "./shape/header.ts";
import { readSection } from "./shape/sections.ts";
import { shown } from "./values/clean-text.ts";

/**
 * Annexes that tell each street in a sentence, as councils print them: "Đoạn đường có điểm đầu là …,
 * điểm cuối là …; chiều dài …; rộng …. Đề nghị đặt tên đường: …" and "Đường …: Cho đoạn từ … đến ….
 * Dài: …; rộng: …". Each becomes a row that somebody has to confirm.
 */
export function readProse(lines: readonly string[]): Prose | null {
  const rows: BodyRow[] = [];
  const skipped: Skipped[] = [];
  let ward: string | null = null;
  for (const entry of entriesOf(lines)) {
    const text = entry.text.slice(0, maxEntry).replace(/\s+/g, " ").trim();
    const cells = entry.text.length > maxEntry ? null : cellsOf(text);
    if (cells) {
      rows.push({
        line: entry.line,
        lines: [entry.line],
        isNumbered: true,
        isHidden: false,
        isStruckOut: false,
        ward,
        kind: null,
        cells,
        surplus: [],
      });
      continue;
    }
    const named = wardIn(text);
    const isSection = named !== null || beginsSection.test(text);
    // A section that names no ward may lie in any.
    if (isSection) ward = named;
    const kind = isSection ? "section" : "footnote";
    if (text !== "") skipped.push({ line: entry.line, kind, text: named ?? shown(text) });
  }
  return rows.length === 0 ? null : { header, rows, skipped };
}

/** `skipped` are the entries that tell of no street. */
type Prose = { header: Header; rows: BodyRow[]; skipped: Skipped[] };

/** No street takes more words than this to tell. */
const maxEntry = 2_000;

const columns = ["name", "startText", "endText", "lengthM", "widthM"] as const;

const header: Header = {
  first: 0,
  end: 0,
  headings: columns.map((key) => readHeading(streetFields[key].heading.vi)),
  assignment: { type: "street", targets: columns, score: 0 },
};

type Entry = { line: number; text: string };

/** An entry begins with a number or a numeral, or with a street; what follows belongs to it. */
const beginsEntry =
  /^\s*(?:\d+\s*[.)]|[IVXLC]+\s*[.)]|[a-zđ]\))\s*\S|^\s*(?:[-–+•*]\s*)?(?:Đường|Phố|Ngõ|Đại lộ|Tuyến)\s+\p{Lu}[^:]{0,80}:/u;

const beginsSection = /^[IVXLC]+\s*[.)]/;

function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  for (const [i, line] of lines.entries()) {
    const last = entries.at(-1);
    if (!last || beginsEntry.test(line)) entries.push({ line: i + 1, text: line });
    else last.text += ` ${line}`;
  }
  return entries;
}

const startAndEnd = [
  /điểm đầu\s*(?:là|:|tại|từ)?\s*(.+?)\s*[,;.]\s*(?:và\s+)?điểm cuối\s*(?:là|:|tại|đến)?\s*(.+?)(?=\s*[:;.]\s|\s*[,;]\s*(?:có\s+)?(?:chiều\s+)?dài|\s*[:;.]?\s*$)/iu,
  /(?:cho\s+)?(?:đoạn(?: đường)?\s+)?(?:bắt đầu\s+)?từ\s+(.+?)\s+đến\s+(.+?)(?=\s*[.;:]\s|\s*[,(]\s*(?:có\s+)?(?:tổng\s+)?(?:chiều\s+)?dài|\s*[.;]?\s*$)/iu,
];
const length =
  /(?:chiều\s+|tổng\s+)?dài\s*(?:khoảng|là|:)?\s*:?\s*(\d[\d.,\s]*\s*(?:km|mét|m)\b)/iu;
const width =
  /(?<!mỗi bên\s)(?<!mỗi làn\s)rộng\s*(?:mặt đường|lòng đường|nền đường)?\s*(?:khoảng|là|:)?\s*:?\s*(\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*m\b(?:\s*\([^)]*\))?)/iu;
const widthInWords = /((?:Đường\s+)?\d+\s+làn[^;.]*)/iu;
// Not without regard to case, which would make a capital of every letter.
const proposal =
  /[Đđ]ặt\s+(?:tiếp\s+)?(?:tên|là)\s*(?:(?:tên\s+)?([Đđ]ường|[Pp]hố|[Đđ]ại lộ))?\s*(?:là)?\s*:?\s*[“"]?(\p{Lu}[^.;:,()“”"]*?)(?=\s+(?:cho|đối với|là|thay)\s|\s*[.;:,()“”"]|\s*$)/u;
const leading =
  /^\s*(?:\d+\s*[.)]|[a-zđ]\)|[-+•*])?\s*((?:Đường|Phố|Ngõ|Đại lộ)\s+(?:số\s+)?[\p{Lu}\d][^:(,;]*?)\s*(?:\([^)]*\))?\s*[:,]/u;

/** Null where the text does not tell a name and two ends. */
function cellsOf(text: string): Map<Target, Found> | null {
  const name = nameIn(text);
  const ends = startAndEnd.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (name === null || !ends) return null;
  const behind = text.slice(ends.index + ends[0].length);
  const told: Partial<Record<(typeof columns)[number], string | undefined>> = {
    name,
    startText: ends[1],
    endText: ends[2],
    lengthM: (length.exec(behind) ?? length.exec(text))?.[1],
    widthM: (width.exec(behind) ?? widthInWords.exec(behind))?.[1],
  };
  const cells = new Map<Target, Found>();
  for (const [column, key] of columns.entries()) {
    const found = told[key]?.trim();
    if (found) cells.set(key, { cell: { text: found }, column });
  }
  return cells;
}

function nameIn(text: string): string | null {
  const [, kind, name] = proposal.exec(text) ?? [];
  const found = name === undefined ? leading.exec(text)?.[1]?.trim() : name.trim();
  if (found === undefined) return null;
  // Councils print proposed names in capitals.
  const written = found === found.toUpperCase() ? inTitleCase(found) : found;
  return [kind, written].filter(Boolean).join(" ");
}

/** "I. KDC CHỈNH TRANG PHƯỜNG HÒA THỌ ĐÔNG (Sơ đồ số 01CL): 02 đường." */
function wardIn(text: string): string | null {
  const section = readSection({ line: 0, cells: [{ text }] }, null);
  if (section.says === "ward") return section.text;
  const [found] = /(?:phường|xã|thị trấn)\s+\p{Lu}[\p{L}\s]*(?=\s*[(:,;.]|$)/iu.exec(text) ?? [];
  return found?.trim() ?? null;
}
