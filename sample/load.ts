import { dayOf, hourOf, isoDay } from "../src/db/hours.ts";
import { sampleTally } from "../src/db/schema.ts";
import { changeRecords } from "../src/records/changes/change-records.ts";
import type { Draft, RecordKind } from "../src/records/changes/change-set.ts";
import type { Fields } from "../src/records/fields.ts";
import { recordTypes } from "../src/records/record-types.ts";
import type { Filled } from "../src/records/values/value-type.ts";
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
  /** Who enters it, and becomes an administrator. */
  official?: string;
};

/**
 * Loads the sample city into a migrated database, all or nothing; a database that has streets is
 * left as it is.
 */
export async function loadSample(
  db: D1Database,
  { now, utcOffset = 7, scans = true, say = () => {}, official = sampleOfficial }: LoadOptions,
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
  const loaded = await changeRecords(db, cityDrafts(today), {
    official,
    what: "sample",
    today: isoDay(today),
    alongside: [
      db
        .prepare("INSERT INTO officials (email, role) VALUES (?, 'admin') ON CONFLICT DO NOTHING")
        .bind(official),
      ...scanStatements(db, figures),
      ...(scans ? [db.prepare("INSERT INTO sample_figures DEFAULT VALUES")] : []),
    ],
  });
  if (loaded.outcome !== "applied") throw new Error(JSON.stringify(loaded));
}

const seed = "Biển Phố";

/** The sample's records as any city's come in. */
function cityDrafts(today: number): Draft[] {
  const { wards, namesakes, streets, signs, signEvents, publicPlaces } = sampleCity;
  const keyOf = (kind: string, id: number | null) => (id === null ? null : `${kind} ${id}`);
  return [
    ...wards.map(({ id, successorId, ...ward }): Draft => {
      const successor = keyOf("ward", successorId);
      const successors = successor === null ? [] : [{ ward: successor, part: "whole" as const }];
      return {
        kind: "ward",
        key: keyOf("ward", id),
        after: { ...cellsOf("ward", ward), successors },
      };
    }),
    ...namesakes.map(({ id, ...namesake }): Draft => {
      return { kind: "namesake", key: keyOf("namesake", id), after: cellsOf("namesake", namesake) };
    }),
    ...streets.map(({ id, ...street }): Draft => {
      const references = {
        startStreetId: keyOf("street", street.startStreetId),
        endStreetId: keyOf("street", street.endStreetId),
        namesakeId: keyOf("namesake", street.namesakeId),
        wards: street.wardIds.map((ward) => `ward ${ward}`),
      };
      const after = { ...cellsOf("street", street), ...references, status: "illustrative" };
      return { kind: "street", key: keyOf("street", id), after };
    }),
    ...signs.map(({ status, streetId, junctionStreetId, ...sign }): Draft => {
      const references = {
        streetId: keyOf("street", streetId),
        junctionStreetId: keyOf("street", junctionStreetId),
      };
      const after = { ...cellsOf("sign", sign), ...references };
      return { kind: "sign", key: sign.code, after };
    }),
    ...publicPlaces.map(({ streetId, ...place }): Draft => {
      const after = { ...cellsOf("publicPlace", place), streetId: keyOf("street", streetId) };
      return { kind: "publicPlace", after };
    }),
    ...signEvents.map(({ daysAgo, ...event }): Draft => {
      return { kind: "signEvent", after: { ...event, day: isoDay(today - daysAgo) } };
    }),
  ];
}

/** What a sample record says of each field that it has, as a cell. */
const cellsOf = (kind: RecordKind, record: object): Record<string, Filled | null> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const field = (recordTypes[kind].fields as Fields)[key];
      if (!field) return [];
      const isParsed = field.value.is === "geometry" && value !== null;
      return [[key, field.write(isParsed ? JSON.stringify(value) : value)]];
    }),
  );

type Row = Record<string, string | number | null>;

/** Keeps each bound value far below D1's limit of 2 MB. */
const rowsAStatement = 5_000;

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
