import { createHash } from "node:crypto";
import { readLines } from "../../src/records/backup/read-lines.ts";
import { neverRestored, readTables, type Table } from "../../src/records/backup/tables.ts";
import type { Folder } from "./folder.ts";

/** What stands in a backup's `manifest.json`, written last: a folder without it is no backup. */
export type Manifest = {
  format: 1;
  /** When it was begun, ISO 8601 in UTC. */
  takenAt: string;
  /** The latest migration of the database; null where wrangler's list of them is not there. */
  schema: string | null;
  /** D1's own bookmark of that moment, for Time Travel; null for a database on this machine. */
  bookmark: string | null;
  /** What each tally had not written when it last wrote: `since` in seconds since 1970. */
  heldBack: { tally: number; scans: number; since: number }[];
  /** In the order of writing: what others lead to stands before them. */
  tables: { name: string; columns: string[]; key: string[]; rows: number; sha256: string }[];
};

export type Dump = { manifest: Manifest; lines: (table: string) => Promise<string[]> };

/**
 * In this order a boundary of `rollups` never says of a day that it is summed when its sums had not
 * been read, whatever a flush or a night writes meanwhile.
 */
const countTables = [
  "scans",
  "rollups",
  "scan_days",
  "city_days",
  "city_hours",
  "scan_months",
  "tallies",
];

/** Officials and citizens seldom write; a database in which every minute something is written is busy. */
const maxTries = 10;

type Read = { text: string; rows: number };

/**
 * Writes all tables of a database into a folder: the same data gives the same bytes. The records are
 * of one moment, though they are read one after the other.
 * @throws Error if records change all the time.
 */
export async function dumpCity(
  d1: D1Database,
  folder: Folder,
  bookmark: string | null = null,
): Promise<Dump> {
  const takenAt = new Date().toISOString();
  const tables = (await readTables(d1)).filter(({ name }) => !neverRestored.includes(name));
  const schema = await schemaOf(d1);
  const texts = await recordsOfOneMoment(
    d1,
    tables.filter(({ name }) => !countTables.includes(name)),
  );
  for (const name of countTables) {
    const table = tables.find((one) => one.name === name);
    if (table) texts.set(name, await readTable(d1, table));
  }
  const described = tables.map(({ name, columns, key }) => {
    const { text, rows } = texts.get(name) as Read;
    return { name, columns, key, rows, sha256: sha256(text) };
  });
  for (const { name } of tables) await folder.write(fileOf(name), texts.get(name)?.text ?? "");
  const held = linesOf(texts.get("tallies")?.text ?? "").map((line) => JSON.parse(line));
  const manifest: Manifest = {
    format: 1,
    takenAt,
    schema,
    bookmark,
    heldBack: held.map(([tally, scans, since]) => ({ tally, scans, since })),
    tables: described,
  };
  await folder.write("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
  return { manifest, lines: async (name) => linesOf(texts.get(name)?.text ?? "") };
}

/**
 * Reads a backup.
 * @throws Error if there is none, or a file is not what its manifest says.
 */
export async function readDump(folder: Folder): Promise<Dump> {
  if (!folder.has("manifest.json")) throw new Error(`There is no backup in ${folder.path}.`);
  const manifest: Manifest = JSON.parse(await folder.read("manifest.json"));
  if (manifest.format !== 1) {
    throw new Error(`The backup in ${folder.path} is of a later version of this program.`);
  }
  const lines = async (name: string): Promise<string[]> => {
    const described = manifest.tables.find((table) => table.name === name);
    if (!described) return [];
    const text = await folder.read(fileOf(name));
    if (sha256(text) !== described.sha256) {
      throw new Error(`${fileOf(name)} in ${folder.path} is not what its manifest says.`);
    }
    return linesOf(text);
  };
  for (const { name } of manifest.tables) await lines(name);
  return { manifest, lines };
}

/** The rows of a table and what they are, without a file. */
export async function readTable(d1: D1Database, table: Omit<Table, "toItself">): Promise<Read> {
  const values: string[] = [];
  let rows = 0;
  for await (const page of readLines(d1, table)) {
    values.push(page.lines);
    rows += page.rows;
  }
  return { text: values.length > 0 ? `${values.join("\n")}\n` : "", rows };
}

/**
 * Reads until a second reading finds what the first did: then there was a moment between the two
 * at which all of it stood there (the double collect of Afek et al., "Atomic snapshots of shared
 * memory", J. ACM 40(4), 1993).
 */
async function recordsOfOneMoment(
  d1: D1Database,
  tables: readonly Table[],
): Promise<Map<string, Read>> {
  const read = async () => {
    const texts = new Map<string, Read>();
    for (const table of tables) texts.set(table.name, await readTable(d1, table));
    return texts;
  };
  let before = await read();
  for (let n = 1; n <= maxTries; n++) {
    const now = await read();
    if (tables.every(({ name }) => now.get(name)?.text === before.get(name)?.text)) return now;
    before = now;
  }
  throw new Error("Records are being changed all the time: try again in a quiet minute.");
}

async function schemaOf(d1: D1Database): Promise<string | null> {
  const list = d1.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'");
  if (!(await list.first())) return null;
  return d1.prepare("SELECT max(name) AS name FROM d1_migrations").first<string>("name");
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const fileOf = (table: string): string => `${table}.jsonl`;

const linesOf = (text: string): string[] => (text === "" ? [] : text.slice(0, -1).split("\n"));
