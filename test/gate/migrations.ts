import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const folder = "migrations";

const migrations = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({ file, sql: readFileSync(`${folder}/${file}`, "utf8") }));

/**
 * Statements that can lose what a city has: a dropped table or column, a rebuilt table (which is
 * how drizzle-kit alters one), a cascade.
 */
const destructive = /\b(DROP\s+(TABLE|COLUMN)|__new_|RENAME\s+(TO|COLUMN)|ON\s+DELETE\s+CASCADE)/i;

export function destructiveMigrations(): string[] {
  return migrations().flatMap(({ file, sql }) => {
    const found = destructive.exec(sql.replace(/--.*$/gm, ""));
    return found ? [`${file} holds "${found[0]}": a migration may only add.`] : [];
  });
}

/**
 * Where the tables, indexes and views that the migrations make differ from those of src/db/schema.ts
 * and src/db/views.ts.
 */
export function schemaDifferences(): string[] {
  const exported = spawnSync("drizzle-kit", ["export"], { encoding: "utf8" });
  if (exported.status !== 0) return [exported.stderr];
  const wanted = objectsOf([exported.stdout]);
  const made = objectsOf(migrations().map(({ sql }) => sql));
  return [...new Set([...wanted.keys(), ...made.keys()])].flatMap((name) =>
    wanted.get(name) === made.get(name)
      ? []
      : [
          `${name} differs.`,
          `  src/db:     ${wanted.get(name) ?? "(none)"}`,
          `  migrations: ${made.get(name) ?? "(none)"}`,
        ],
  );
}

/**
 * Each table's and index's columns as SQLite itself understands them, whatever the SQL's looks, and
 * each view's query.
 */
function objectsOf(scripts: string[]): Map<string, string> {
  const database = new DatabaseSync(":memory:");
  for (const script of scripts) database.exec(script);
  const objects = database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all() as { type: "table" | "index" | "view"; name: string; sql: string }[];
  return new Map(
    objects.map(({ type, name, sql }) => {
      if (type === "view") return [name, queryOf(sql)];
      const pragmas = type === "table" ? ["table_xinfo", "foreign_key_list"] : ["index_xinfo"];
      const described = pragmas.map((pragma) =>
        database
          .prepare(`SELECT * FROM pragma_${pragma}(?)`)
          .all(name)
          // By what an index finds its row: other columns where the table is WITHOUT ROWID.
          .filter(({ key }) => key !== 0)
          // Numbers of rows and columns say in which order they were added, and no more.
          .map(({ cid, id, seq, seqno, ...rest }) => JSON.stringify(rest))
          .sort(),
      );
      return [name, described.flat().join(" ")];
    }),
  );
}

/** SQLite keeps a view as it was written: compared without quotes, line breaks and capitals. */
const queryOf = (view: string): string =>
  view
    .replace(/^.*?\bAS\b/is, "")
    .replace(/["`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
