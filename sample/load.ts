import { dayOf, hourOf, isoDay } from "../src/db/hours.ts";
import { sampleTally } from "../src/db/schema.ts";
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
  const insert = (table: string, rows: readonly Row[]) => insertRows(db, table, rows);
  return [
    // A former ward points to the one that replaced it, a street to any other: ids are kept.
    ...insert(
      "wards",
      wards.map((ward) => ({
        id: ward.id,
        code: ward.code,
        name: ward.name,
        valid_from: ward.validFrom,
        valid_to: ward.validTo,
        successor_id: ward.successorId,
        outline: ward.outline && JSON.stringify(ward.outline),
      })),
    ),
    ...insert(
      "namesakes",
      namesakes.map((one) => ({
        id: one.id,
        kind: one.kind,
        name: one.name,
        aliases: JSON.stringify(one.aliases),
        folded: [one.name, ...one.aliases].map(fold).join("\n"),
        born: one.born,
        died: one.died,
        summary_vi: one.summaryVi,
        summary_en: one.summaryEn,
        biography_vi: one.biographyVi,
        biography_en: one.biographyEn,
        disputed_vi: one.disputedVi,
        disputed_en: one.disputedEn,
        sources: JSON.stringify(one.sources),
      })),
    ),
    ...insert(
      "streets",
      streets.map((street) => ({
        id: street.id,
        slug: street.slug,
        kind: street.kind,
        name: street.name,
        folded: fold(street.name),
        start_text: street.startText,
        end_text: street.endText,
        start_street_id: street.startStreetId,
        end_street_id: street.endStreetId,
        length_m: street.lengthM,
        width_m: street.widthM,
        geometry: JSON.stringify(street.geometry),
        namesake_id: street.namesakeId,
        status: "illustrative",
        source: street.source,
        doubt: street.doubt,
      })),
    ),
    ...insert(
      "street_wards",
      streets.flatMap(({ id, wardIds }) =>
        wardIds.map((wardId) => ({ street_id: id, ward_id: wardId })),
      ),
    ),
    ...insert(
      "signs",
      signs.map((sign) => ({
        code: sign.code,
        street_id: sign.streetId,
        position: sign.position,
        position_en: sign.positionEn,
        latitude: sign.latitude,
        longitude: sign.longitude,
        status: sign.status,
      })),
    ),
    ...insert(
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
