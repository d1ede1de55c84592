import type { AnyField } from "../../fields.ts";
import type { Said } from "../said.ts";
import type { Cell } from "../tables/sheet.ts";
import type { Separators } from "./separators.ts";

/**
 * Lengths and widths as annexes have them. What is certain is read; what is not is asked, with the
 * value that is probably meant.
 */
export type Measure =
  | { value: number; ask?: Said; note?: Said }
  | {
      value: null;
      ask: Said;
      proposal?: number /** All such cells of a column have one answer. */;
      of?: "separator";
    }
  | { value: null; wrong: Said };

export type MeasureColumn = {
  field: AnyField;
  is: "length" | "width";
  separators: Separators;
  /** In which the heading says that the numbers are. */
  unit: "m" | "km" | null;
};

/** In metres: beyond these somebody has to look. */
const usual = {
  length: { min: 10, max: 10_000, maxWithUnit: 30_000 },
  width: { min: 1, max: 100, maxWithUnit: 100 },
} as const;

/** A length or a width in metres, or what is asked or wrong. */
export function readMeasure(cell: Cell, column: MeasureColumn): Measure {
  if (cell.number !== undefined) {
    return judge(cell.number * (column.unit === "km" ? 1000 : 1), cell.text, column, false);
  }
  const typed = plain(cell.text.slice(0, maxLength));
  return asFormula(typed) ?? asPlace(typed) ?? asMany(typed, column) ?? asNumber(typed, column);
}

/** More is a sentence, of which the beginning tells enough to ask. */
const maxLength = 200;

/** Without what people leave behind a number: "3.750m;". */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u200B]+/gu, " ")
    .trim()
    .replace(/^'/, "")
    .replace(/\s*[;:,.]+$/, "")
    .replace(/\s*\((m|km|mét)\)$/iu, " $1");

function asFormula(typed: string): Measure | null {
  if (!/^[=+]|^\d+e\d+$/i.test(typed)) return null;
  return { value: null, ask: (t) => t.asks.notPlain(typed) };
}

/** "Km58+140 - Km60+930": its two places, and how far they are apart. */
function asPlace(typed: string): Measure | null {
  const places = Array.from(
    typed.matchAll(/km\s*(\d+)\s*\+\s*(\d{1,3})/gi),
    ([, km, m]) => 1000 * Number(km) + Number(m),
  );
  if (places.length === 0) return null;
  const [from = 0, to = from] = places;
  const proposal = Math.abs(to - from);
  if (proposal === 0) return { value: null, ask: (t) => t.asks.notPlain(typed) };
  return { value: null, ask: (t) => t.asks.fromPlaces(typed, proposal), proposal };
}

const number = "\\d[\\d.,]*(?:\\s\\d{3})*(?:[.,]\\d+)?";
const unit = "(?:\\s*(?:m|km|mét|met|kilomet|kilomét))?";

/** Ranges, products, sums, "khoảng", and numbers among words. */
function asMany(typed: string, column: MeasureColumn): Measure | null {
  const about = new RegExp(
    `^(?:~|≈|±|>|<|≥|≤|khoảng|gần|hơn|trên|dưới|about|ca\\.?)\\s*(${number}${unit})$`,
    "iu",
  ).exec(typed);
  if (about) return proposed(about[1] ?? "", column, (t, value) => t.asks.about(typed, value));
  const half = /^(\d{1,2})\s*m\s*(\d{1,2})$/i.exec(typed);
  if (half)
    return proposed(`${half[1]},${half[2]}`, column, (t, value) => t.asks.halfMetres(typed, value));
  const behind = new RegExp(`^(${number}${unit})\\s*(?:\\(|[,;]\\s)\\s*(.*\\p{L}.*)$`, "iu").exec(
    typed,
  );
  if (behind) return withWords(behind[1] ?? "", behind[2] ?? "", typed, column);
  if (new RegExp(`^${number}${unit}$`, "iu").test(typed)) return null;
  if (/^\d+\s*km\s*\d+\s*(m|mét|met)?$/iu.test(typed) || /^[-−–]\s*\d/.test(typed)) return null;
  if (/\d/.test(typed)) return { value: null, ask: (t) => t.asks.severalNumbers(typed) };
  return null;
}

/** The width of a road without its edges is the width; any other words need somebody to look. */
const edges = /lề|vỉa hè|hè đường|hè phố|dải phân cách|giải phân cách|chưa kể|không kể|chưa tính/iu;

function withWords(start: string, words: string, typed: string, column: MeasureColumn): Measure {
  const measure = asNumber(start, column);
  if (measure.value === null) return measure;
  const { value } = measure;
  const ask: Said = (t) => t.asks.wordsBehind(typed, value);
  const isSure = column.is === "width" && edges.test(words);
  return isSure ? { value, ask } : { value: null, ask, proposal: value };
}

function proposed(
  text: string,
  column: MeasureColumn,
  ask: (t: Parameters<Said>[0], value: number | null) => string,
): Measure {
  const measure = asNumber(text, column);
  const value = measure.value ?? ("proposal" in measure ? (measure.proposal ?? null) : null);
  const said: Said = (t) => ask(t, value);
  return value === null ? { value, ask: said } : { value: null, ask: said, proposal: value };
}

function asNumber(typed: string, column: MeasureColumn): Measure {
  const { field, unit } = column;
  const hasUnit = /\p{L}\s*$/u.test(typed);
  const written = decided(typed, column.separators);
  const read = readTyped(unit === "km" && !hasUnit ? `${written} km` : written, field);
  if (typeof read === "number") {
    const measure = judge(read, typed, column, hasUnit);
    // The column's decimals make no sense here, so perhaps they are thousands after all.
    const grouped = Number(typed.replace(/[.,]/, ""));
    if (measure.value !== null || written === typed || !(grouped > read)) return measure;
    return {
      value: null,
      ask: (t) => t.asks.ambiguousNumber(typed, grouped, read),
      proposal: grouped,
      of: "separator",
    };
  }
  if ("readings" in read) {
    const [decimal = 0, grouped = 0] = read.readings;
    return {
      value: null,
      ask: (t) => t.asks.ambiguousNumber(typed, grouped, decimal),
      proposal: grouped,
      of: "separator",
    };
  }
  return { value: null, wrong: read.wrong };
}

/** The number written as it can be read one way only, where the column has decided it. */
function decided(typed: string, { point, comma }: Separators): string {
  const [, sign, rest = ""] = /^\d{1,3}([.,])\d{3}(\s*\p{L}*)$/u.exec(typed) ?? [];
  const separator = sign === "." ? point : sign === "," ? comma : null;
  if (separator === null) return typed;
  const digits = typed.slice(0, typed.length - rest.length);
  // "1.2500" can be no thousands.
  return separator === "thousands" ? digits.replace(/[.,]/, "") + rest : `${digits}0${rest}`;
}

function readTyped(
  typed: string,
  field: AnyField,
): number | { readings: readonly number[] } | { wrong: Said } {
  const read = field.read(typed);
  if (!("problem" in read)) return read.value as number;
  // A length is kept in whole metres; the range is judged below, where a question can be asked.
  if (read.problem === "not-whole" || read.problem === "out-of-range") return read.detail.value;
  if (read.problem === "ambiguous-number") return { readings: read.detail.readings };
  return { wrong: (t) => t.problem(read, typed) };
}

function judge(value: number, typed: string, column: MeasureColumn, hasUnit: boolean): Measure {
  const { min = 0, max = Number.POSITIVE_INFINITY } = column.field.value.limits;
  const { is } = column;
  if (value === 0) return { value: null, ask: (t) => t.asks.zero };
  if (value < 0) return { value: null, ask: (t) => t.asks.negative(typed), proposal: -value };
  if (value > max) return { value: null, wrong: (t) => t.wrong.tooLarge(typed, max) };
  const { min: few, max: many, maxWithUnit } = usual[is];
  const rounded = column.field.value.is === "whole number" ? Math.round(value) : value;
  if (value < Math.max(min, few)) {
    return { value: null, ask: (t) => t.asks.tooSmall[is](value), proposal: rounded };
  }
  if (value > (hasUnit ? maxWithUnit : many)) {
    return { value: null, ask: (t) => t.asks.tooLarge[is](value), proposal: rounded };
  }
  return rounded === value
    ? { value }
    : { value: rounded, note: (t) => t.notes.rounded(typed, rounded) };
}
