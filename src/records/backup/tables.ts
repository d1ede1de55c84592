/** What a backup holds, and what becomes of it in a restore, table by table. */

/**
 * `unite`: rows that are missing come back, and those that are there stay. `counts`: the greater
 * wins (`src/scan/merge-counts.ts`). `present`: as it is now, so that an official who was removed
 * and a key that was turned do not come back. `lists`: part of a record, changed with it.
 */
export type Restored = "unite" | "counts" | "present" | "lists";

/** Of a table that is not named here nothing comes back into a city that is alive. */
const restored: Readonly<Record<string, Restored>> = {
  wards: "unite",
  namesakes: "unite",
  streets: "unite",
  street_slugs: "unite",
  naming_acts: "unite",
  signs: "unite",
  printed_codes: "unite",
  sign_events: "unite",
  sign_event_corrections: "unite",
  public_places: "unite",
  change_sets: "unite",
  change_pieces: "unite",
  changes: "unite",
  audit: "unite",
  plate_archives: "unite",
  plate_archive_signs: "unite",
  plate_orders: "unite",
  plate_order_signs: "unite",
  reports: "unite",
  report_steps: "unite",
  code_reports: "unite",
  sign_flags: "unite",
  monthly_reports: "unite",
  sample_figures: "unite",
  tallies: "unite",
  street_wards: "lists",
  ward_successions: "lists",
  scans: "counts",
  scan_days: "counts",
  rollups: "counts",
  city_days: "counts",
  city_hours: "counts",
  scan_months: "counts",
};

/** How a table comes back from a backup. */
export const restoredAs = (table: string): Restored => restored[table] ?? "present";

/** What a database says of itself: its epoch is another one after every restore. */
export const neverRestored: readonly string[] = ["tally_epoch", "restores"];

export type Table = {
  name: string;
  columns: string[];
  /** The columns of its primary key. */
  key: string[];
  /** Columns that lead to rows of the same table. */
  toItself: string[];
};

/**
 * The tables of a database, those that others lead to first.
 * @throws Error if two tables lead to each other.
 */
export async function readTables(d1: D1Database): Promise<Table[]> {
  const { results } = await d1
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all<{ name: string }>();
  const names = results.map(({ name }) => name).filter(isOfTheCity);
  const answers = await d1.batch<Row>(
    names.flatMap((name) => [
      d1.prepare(`PRAGMA table_info("${name}")`),
      d1.prepare(`PRAGMA foreign_key_list("${name}")`),
    ]),
  );
  const described = names.map((name, n) => {
    const columns = answers[2 * n]?.results ?? [];
    const references = answers[2 * n + 1]?.results ?? [];
    const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => +a.pk - +b.pk);
    return {
      name,
      columns: columns.map((column) => String(column.name)),
      key: key.map((column) => String(column.name)),
      toItself: references.filter(({ table }) => table === name).map(({ from }) => String(from)),
      to: references.map(({ table }) => String(table)).filter((table) => table !== name),
    };
  });
  return inOrder(described);
}

type Row = Record<"name" | "pk" | "table" | "from", string | number>;

/** Not what SQLite, D1 and wrangler keep for themselves. */
const isOfTheCity = (name: string): boolean => !/^(sqlite_|_cf_|d1_migrations$)/.test(name);

function inOrder(tables: readonly (Table & { to: string[] })[]): Table[] {
  const ordered: Table[] = [];
  let left = tables;
  while (left.length > 0) {
    const waits = ({ to }: { to: string[] }) => to.some((n) => left.some(({ name }) => name === n));
    const ready = left.filter((table) => !waits(table));
    if (ready.length === 0) throw new Error("Tables lead to each other in a circle.");
    ordered.push(...ready.map(({ to: _, ...table }) => table));
    left = left.filter(waits);
  }
  return ordered;
}
