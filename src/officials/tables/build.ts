import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { readTotalsByDay } from "../../scan/read.ts";
import type { Cell } from "../../web/csv.ts";
import { messages as shared } from "../messages.ts";
import type { Period } from "../period.ts";
import { readFirstDays } from "../queries/first-days.ts";
import { type CityDay, headlineOf, kindOf } from "../queries/headline.ts";
import { groupColumns, hoursKeptFrom, readGroup } from "../queries/scan-groups.ts";
import { type Selection, selectSigns } from "../queries/select-signs.ts";
import { readSignDays } from "../queries/sign-history.ts";
import { readSignsToCheck } from "../queries/signs-to-check.ts";
import { type PeriodTable, type Register, registers } from "../table-names.ts";
import { messages } from "./messages.ts";
import { columnsOf, hasDays, readRegister } from "./registers.ts";
import { readSignDayRows } from "./sign-days.ts";
import { readSignRows } from "./sign-rows.ts";
import { atOnce, type Row, type Table } from "./table.ts";
import { hasWords, inWords } from "./words.ts";

export type Wanted = {
  period: Period;
  selection: Selection;
  /** One sign alone, where the table knows how. */
  code: string | null;
  language: Language;
  /** Whether the request named a period; a register that nobody asked of a period is had whole. */
  isPeriodAsked: boolean;
};

type Column = keyof (typeof messages)["vi"]["columns"];
type Rows = {
  columns: readonly Column[];
  rows: AsyncIterable<readonly Cell[][]>;
  definitions?: string[];
};
type Builder = (d1: D1Database, wanted: Wanted) => Promise<Rows>;

const ofPeriod: Record<PeriodTable, Builder> = {
  async signs(d1, { period, selection, language }) {
    const { codes } = await selectSigns(d1, period, selection, null);
    return signRows(d1, codes, period, language);
  },
  async checks(d1, { period, language }) {
    const signs = await readSignsToCheck(d1, period.utcOffset);
    return signRows(
      d1,
      signs.map(({ code }) => code),
      period,
      language,
    );
  },
  async days(d1, { period, code, language }) {
    if (code !== null) {
      const days = await readSignDays(d1, code, period);
      return {
        columns: ["day", "code", "scans"],
        rows: atOnce(days.map(({ day, scans }) => [isoDay(day), code, scans])),
      };
    }
    const [cityDays, first] = await Promise.all([
      readTotalsByDay(d1, period),
      readFirstDays(d1, period.utcOffset),
    ]);
    return dayRows(cityDays, { period, language, firstDay: first.counted });
  },
  "sign-days": async (d1, { period, language }) => ({
    columns: ["code", "street", "day", "scans"],
    rows: await readSignDayRows(d1, period),
    definitions: [messages[language].signDays],
  }),
  async streets(d1, { period }) {
    const rows = await readGroup(d1, period, "person", "street");
    return { columns: groupColumns.street, rows: atOnce(rows) };
  },
  async wards(d1, { period, language }) {
    return {
      columns: groupColumns.ward,
      rows: atOnce(await readGroup(d1, period, "person", "ward")),
      definitions: [messages[language].ward],
    };
  },
  async hours(d1, { period, language }) {
    const keptFrom = await hoursKeptFrom(d1, period);
    return {
      columns: groupColumns.hour,
      rows: atOnce(await readGroup(d1, period, "person", "hour")),
      definitions: keptFrom ? [messages[language].hoursKept(keptFrom)] : [],
    };
  },
};

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
    : registerRows(d1, register as Register, period.utcOffset, isOfDays ? period : null);
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

/** The rows are this table's alone, and are not copied. */
async function* rowsInWords(
  rows: AsyncIterable<readonly Cell[][]>,
  columns: readonly Column[],
  language: Language,
): AsyncGenerator<readonly Row[]> {
  const worded = [...columns.entries()].filter(([, column]) => hasWords(column));
  for await (const some of rows) {
    for (const row of some) {
      for (const [n, column] of worded) row[n] = inWords(column, row[n] ?? null, language);
    }
    yield some;
  }
}

const registerRows = (
  d1: D1Database,
  name: Register,
  ...asked: [utcOffset: number, period: Period | null]
): Rows => ({ columns: columnsOf(name), rows: readRegister(d1, name, ...asked) });

function signRows(
  d1: D1Database,
  codes: readonly string[],
  period: Period,
  language: Language,
): Rows {
  return {
    columns: [
      ...(["code", "kind", "street", "position", "state", "scans", "last_scan"] as const),
      ...(["last_visit", "latitude", "longitude", "target", "reason"] as const),
    ],
    rows: readSignRows(d1, codes, period, language),
    definitions: [shared[language].definitions.state],
  };
}

/** @param firstDay of the first count of any kind: of days before it there is nothing to tell. */
function dayRows(
  cityDays: readonly CityDay[],
  { period, language, firstDay }: { period: Period; language: Language; firstDay: number | null },
): Rows {
  const others = new Map<string, number>();
  for (const row of cityDays) {
    const key = `${row.day} ${kindOf(row)}`;
    others.set(key, (others.get(key) ?? 0) + row.count);
  }
  const { byDay } = headlineOf(period, cityDays, firstDay ?? Number.POSITIVE_INFINITY);
  return {
    columns: ["day", "scans", "robots", "staff", "strays", "robot_strays"],
    rows: atOnce(
      byDay.map(({ day, scans }) => [
        isoDay(day),
        scans,
        ...["robot", "staff", "stray", "robotStray"].map(
          (kind) => others.get(`${day} ${kind}`) ?? 0,
        ),
      ]),
    ),
    definitions: [messages[language].stray],
  };
}
