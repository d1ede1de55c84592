import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { messages as shared } from "../messages.ts";
import { type PeriodTable, type Register, registers } from "../table-names.ts";
import { messages } from "./messages.ts";
import { type Column, ofPeriod, type Rows, type Wanted } from "./of-period.ts";
import { hasDays, readRegister } from "./registers.ts";
import { atOnce, type Row, type Table } from "./table.ts";
import { hasWords, inWords } from "./words.ts";

const dayColumns: readonly Column[] = ["day", "last_scan", "last_visit"];

/**
 * Builds a table by name, with all its rows, in a language; null if there is none of that name.
 * @param isSample whether the figures hold sample figures, which the table then says.
 */
export async function buildTable(
  d1: D1Database,
  name: string,
  wanted: Wanted,
  isSample: boolean,
): Promise<Table | null> {
  const { language, period } = wanted;
  const t = messages[language];
  const { tableTitles, definitions: defined } = shared[language];
  const builder = Object.hasOwn(ofPeriod, name) ? ofPeriod[name as PeriodTable] : undefined;
  const register = registers.find((one) => one === name);
  if (!builder && !register) return null;
  const isOfDays = builder !== undefined || (wanted.isPeriodAsked && hasDays(register as Register));
  const {
    columns,
    rows,
    definitions = [],
  }: Rows = builder
    ? await builder(d1, wanted)
    : await registerRows(d1, register as Register, period.utcOffset, isOfDays ? period : null);
  const [from, to] = [isoDay(period.from), isoDay(period.to)];
  return {
    name,
    title: tableTitles[name as keyof typeof tableTitles],
    language,
    days: isOfDays ? { from, to } : null,
    definitions: [
      isOfDays ? t.period(from, to) : t.now(isoDay(period.today)),
      ...(builder ? [defined.scan] : []),
      ...(isOfDays && period.to === period.today ? [t.open(to)] : []),
      ...definitions,
      ...(isSample ? [t.sample] : []),
    ],
    columns: columns.map((key) => ({
      key,
      title: t.columns[key],
      meaning: t.meanings[key],
      format: dayColumns.includes(key) ? "date" : null,
    })),
    rows: rowsInWords(rows, columns, language),
  };
}

async function* rowsInWords(
  rows: AsyncIterable<readonly Row[]>,
  columns: readonly Column[],
  language: Language,
): AsyncGenerator<readonly Row[]> {
  const worded = [...columns.entries()].filter(([, column]) => hasWords(column));
  for await (const some of rows) {
    yield worded.length === 0
      ? some
      : some.map((row) => {
          const cells = [...row];
          for (const [n, column] of worded) cells[n] = inWords(column, row[n] ?? null, language);
          return cells;
        });
  }
}

async function registerRows(...asked: Parameters<typeof readRegister>): Promise<Rows> {
  const { columns, rows } = await readRegister(...asked);
  return { columns, rows: atOnce(rows) };
}
