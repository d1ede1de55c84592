import type { Language } from "../../city.ts";
import { byteOrderMark, type Cell, csvLine } from "../../web/csv.ts";
import { readChangesIn } from "../queries/changed-records.ts";
import { type HistoryFilter, type HistoryItem, readCityHistory } from "../queries/history.ts";
import { messages } from "./messages.ts";
import { type Told, tellAudit, tellRecords, whatWasDone } from "./words.ts";

export type Wanted = {
  filter: HistoryFilter;
  withPeople: boolean;
  language: Language;
  /** Whole hours. */
  utcOffset: number;
};

const columns = [
  "at",
  "official",
  "what",
  "set",
  "kind",
  "subject",
  "name",
  "field",
  "before",
  "after",
] as const;

/** The whole history as CSV, in parts that are read as they are asked for. */
export async function* csvParts(d1: D1Database, wanted: Wanted): AsyncGenerator<string> {
  const titles = messages[wanted.language].export.columns;
  yield byteOrderMark + csvLine(columns.map((column) => titles[column]));
  for await (const rows of rowsOf(d1, wanted)) yield rows.map((row) => csvLine(row)).join("");
}

/** The same as a list of objects in JSON, under the columns' keys. */
export async function* jsonParts(d1: D1Database, wanted: Wanted): AsyncGenerator<string> {
  yield "[";
  let separator = "\n";
  for await (const rows of rowsOf(d1, wanted)) {
    const objects = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
    );
    if (objects.length === 0) continue;
    yield separator + objects.join(",\n");
    separator = ",\n";
  }
  yield "\n]\n";
}

/** A row for each field that changed, the last change first; one row where no field is told of. */
async function* rowsOf(d1: D1Database, wanted: Wanted): AsyncGenerator<Cell[][]> {
  const { filter, withPeople, language, utcOffset } = wanted;
  let after: string | null = null;
  do {
    const page = await readCityHistory(d1, filter, { withPeople, after, limit: 500 });
    yield* rowsOfItems(d1, page.items, { subject: filter.subject, language, utcOffset });
    after = page.next;
  } while (after !== null);
}

type InWords = { subject: string | null; language: Language; utcOffset: number };

async function* rowsOfItems(
  d1: D1Database,
  items: readonly HistoryItem[],
  { subject, language, utcOffset }: InWords,
): AsyncGenerator<Cell[][]> {
  const rows = (item: HistoryItem, told: Told) => rowsOfTold(item, told, { language, utcOffset });
  const sets = items.filter((item) => item.source === "set");
  const byId = new Map(sets.map((item) => [item.id, item]));
  // Sets are read in the items' order; the audit's rows before each are told on the way.
  let place = 0;
  const auditedBefore = (id: number | null): Cell[][] => {
    const told: Cell[][] = [];
    for (; place < items.length; place++) {
      const item = items[place];
      if (item?.source === "set" && item.id === id) break;
      if (item?.source === "audit") told.push(...rows(item, tellAudit(item, language)));
    }
    return told;
  };
  let after: string | null = null;
  do {
    const page = await readChangesIn(
      d1,
      sets.map(({ id }) => id),
      { subject, after, limit: 500 },
    );
    const told = await tellRecords(d1, page.changes, language);
    const part: Cell[][] = [];
    for (const [i, { changeSet }] of page.changes.entries()) {
      part.push(...auditedBefore(changeSet));
      const item = byId.get(changeSet);
      const one = told[i];
      if (item && one) part.push(...rows(item, one));
    }
    yield part;
    after = page.next;
  } while (after !== null);
  yield auditedBefore(null);
}

function rowsOfTold(
  item: HistoryItem,
  told: Told,
  { language, utcOffset }: { language: Language; utcOffset: number },
): Cell[][] {
  const local = new Date((item.at + utcOffset * 3_600) * 1_000).toISOString();
  const common: Cell[] = [
    local.slice(0, 19).replace("T", " "),
    item.official,
    whatWasDone(item, language),
    item.source === "set" ? item.id : null,
    told.kind,
    told.subject,
    told.name,
  ];
  if (told.fields.length === 0) return [[...common, null, null, null]];
  return told.fields.map(({ heading, before, after }) => [...common, heading, before, after]);
}
