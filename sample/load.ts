import { dayOf, hourOf, isoDay } from "../src/db/hours.ts";
import { sampleTally } from "../src/db/schema.ts";
import type { Fields } from "../src/records/fields.ts";
import { type RecordType, recordTypes } from "../src/records/record-types.ts";
import { fold } from "../src/web/vietnamese.ts";
import { sampleCity } from "./city.ts";
import { type SampleScan, type ScannedSign, sampleScans } from "./scans.ts";

/** May do everything on this machine, where `[access.dev]` says that one is this official. */
export const sampleOfficial = "official@bienpho.example";

type LoadOptions = {
  now: Date;
  /** Whole hours; the city's days are counted with it. */
  utcOffset?: number;
  /** Whether the year of scans is loaded too. */
  scans?: boolean;
  /** Told what is being done, a line at a time. */
  say?: (line: string) => void;
};

/**
 * Loads the sample city into a migrated database, all or nothing; a database that has streets is
 * left as it is.
 */
export async function loadSample(
  db: D1Database,
  { now, utcOffset = 7, scans = true, say = () => {} }: LoadOptions,
): Promise<void> {
  if (await db.prepare("SELECT 1 FROM streets LIMIT 1").first()) {
    say("The city is there already; it is left as it is.");
    return;
  }
  const nowHour = hourOf(now.getTime());
  const today = dayOf(nowHour, utcOffset);
  const figures = scans ? sampleScans({ signs: scannedSigns(), nowHour, utcOffset, seed }) : [];
  const { streets, signs } = sampleCity;
  say(`Loading the sample city: ${streets.length} streets, ${signs.length} signs …`);
  if (scans) say(`Loading a year of sample scans: ${figures.length} rows …`);
  await db.batch([...cityStatements(db, today), ...scanStatements(db, figures)]);
}

const seed = "Biển Phố";

/** Keeps each bound value far below D1's limit of 2 MB. */
const rowsAStatement = 5_000;

function cityStatements(db: D1Database, today: number): D1PreparedStatement[] {
  const { wards, namesakes, streets, signs, signEvents } = sampleCity;
  const insert = <Sampled extends object>(
    { table, fields }: RecordType,
    records: readonly Sampled[],
    more: (record: Sampled) => Row = () => ({}),
  ) =>
    insertRows(
      db,
      table,
      records.map((record) => ({ ...rowOf(fields, record), ...more(record) })),
    );
  return [
    // A former ward points to the one that replaced it, a street to any other: ids are kept.
    ...insert(recordTypes.ward, wards, ({ id }) => ({ id })),
    ...insert(recordTypes.namesake, namesakes, ({ id }) => ({ id, folded: "" })),
    ...insert(recordTypes.street, streets, ({ id, name }) => ({
      id,
      folded: fold(name),
      status: "illustrative",
    })),
    ...insertRows(
      db,
      "street_wards",
      streets.flatMap(({ id, wardIds }) =>
        wardIds.map((wardId) => ({ street_id: id, ward_id: wardId })),
      ),
    ),
    ...insert(recordTypes.sign, signs, () => ({ position: "" })),
    ...insertRows(
      db,
      "sign_events",
      signEvents.map(({ code, kind, daysAgo, note }) => ({
        code,
        kind,
        day: isoDay(today - daysAgo),
        note,
      })),
    ),
    db
      .prepare("INSERT INTO officials (email, role) VALUES (?, 'admin') ON CONFLICT DO NOTHING")
      .bind(sampleOfficial),
  ];
}

type Row = Record<string, string | number | null>;

/** What a sample record says of each field that it has, by the field's column. */
const rowOf = (fields: Fields, record: object): Row =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => key in fields)
      .map(([key, value]) => [
        fields[key]?.column,
        typeof value === "object" && value !== null ? JSON.stringify(value) : value,
      ]),
  );

/** One INSERT for some thousand rows; their columns are those of the first. */
function insertRows(db: D1Database, table: string, rows: readonly Row[]): D1PreparedStatement[] {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.map((_, i) => `value ->> ${i}`).join(", ");
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(", ")}) SELECT ${values} FROM json_each(?)`,
  );
  const lists = rows.map((row) => columns.map((column) => row[column]));
  return chunks(lists).map((chunk) => statement.bind(JSON.stringify(chunk)));
}

const scanStatements = (db: D1Database, figures: readonly SampleScan[]): D1PreparedStatement[] =>
  insertRows(
    db,
    "scans",
    figures.map(({ code, hour, by, count }) => ({ code, hour, by, tally: sampleTally, count })),
  );

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, i) =>
    rows.slice(i * rowsAStatement, (i + 1) * rowsAStatement),
  );
}

/** The signs that ever hung, with the days on which they came and went. */
export function scannedSigns(): ScannedSign[] {
  const { signs, signEvents } = sampleCity;
  const dayOfEvent = (code: string, kind: string) =>
    signEvents.find((event) => event.code === code && event.kind === kind)?.daysAgo;
  return signs.flatMap(({ code }) => {
    const installedDaysAgo = dayOfEvent(code, "installed");
    if (installedDaysAgo === undefined) return [];
    return [{ code, installedDaysAgo, retiredDaysAgo: dayOfEvent(code, "retired") ?? null }];
  });
}
