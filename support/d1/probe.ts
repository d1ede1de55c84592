import { DurableObject } from "cloudflare:workers";
import type { CityEnv } from "../../server/city-env.ts";

/**
 * All that the product uses of D1, case by case, so that what stands in D1's place can be held beside
 * it: a Worker that does every case on its database `DB` and answers with what came of each. With
 * `?reach=` it says whether it can fetch an address, by itself and through `ISSUER`.
 */

type Case = (db: D1Database) => Promise<unknown>;

const tables = [
  `CREATE TABLE roads (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, length REAL, outline BLOB,
    before INTEGER REFERENCES roads(id), CHECK (length IS NULL OR length >= 0)
  )`,
  "CREATE TABLE figures (code TEXT, hour INTEGER, n INTEGER, PRIMARY KEY (code, hour)) WITHOUT ROWID",
  "CREATE TABLE notes (id INTEGER PRIMARY KEY, name TEXT)",
  `CREATE TRIGGER note_road AFTER INSERT ON roads BEGIN
    INSERT INTO notes (name) VALUES (new.name || '; and more');
  END`,
  "CREATE VIEW long_roads AS SELECT * FROM roads WHERE length > 1000",
];

/** What of `meta` the product and its measurements read; the time that it took is never the same. */
const metaOf = ({ meta }: D1Result) => {
  const { changes, last_row_id, rows_read, rows_written, changed_db } = meta;
  return { changes, last_row_id, rows_read, rows_written, changed_db };
};

const insert = "INSERT INTO roads (name, length) VALUES (?1, ?2)";
const echo = "SELECT ?1 AS value, typeof(?1) AS type";

const echoed =
  (...values: unknown[]): Case =>
  async (db) => {
    const told: unknown[] = [];
    for (const value of values) {
      const statement = () => db.prepare(echo).bind(value);
      told.push(await outcome(async () => statement().first()));
    }
    return told;
  };

const cases: Record<string, Case> = {
  "tables, a trigger and a view in one batch": async (db) =>
    (await db.batch(tables.map((sql) => db.prepare(sql)))).map(({ success }) => success),
  "run tells what it changed": async (db) =>
    metaOf(await db.prepare(insert).bind("Lý Bôn", 2400.5).run()),
  "run of a statement that returns rows": async (db) =>
    (await db.prepare(`${insert} RETURNING id, name`).bind("Trần Phú", null).run()).results,
  "all: rows as objects, and the meter": async (db) => {
    const answer = await db
      .prepare("SELECT id, name, length, outline FROM roads ORDER BY id")
      .all();
    return [answer.success, answer.results, metaOf(answer)];
  },
  "first: a row, a column, nothing, a column that is not there": async (db) => [
    await db.prepare("SELECT * FROM roads ORDER BY id").first(),
    await db.prepare("SELECT name FROM roads ORDER BY id").first("name"),
    await db.prepare("SELECT name FROM roads WHERE id = 99").first(),
    await db.prepare("SELECT name FROM roads WHERE id = 99").first("name"),
    await outcome(() => db.prepare("SELECT name FROM roads").first("slug")),
  ],
  "raw: rows as lists, with and without the names of columns": async (db) => [
    await db.prepare("SELECT id, name FROM roads ORDER BY id").raw(),
    await db.prepare("SELECT id, name FROM roads ORDER BY id").raw({ columnNames: true }),
    await db.prepare("SELECT id FROM roads WHERE id = 99").raw({ columnNames: true }),
  ],
  "two columns of one name: a list has both, an object the last": async (db) => {
    const sql = "SELECT a.id, b.id FROM roads a JOIN roads b ON b.id = a.id + 1";
    return [await db.prepare(sql).raw(), (await db.prepare(sql).all()).results];
  },
  "values go there and back": echoed(
    null,
    0,
    1,
    -1,
    1.5,
    true,
    false,
    2 ** 31,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    1e300,
    "",
    "Nguyễn",
    "dòng\nmới",
    "'; DROP TABLE roads; --",
    "a\u0000b",
    "😀",
    "x".repeat(100_000),
  ),
  "numbers that JSON has not": echoed(Number.NaN, Number.POSITIVE_INFINITY, -0),
  "bytes go there and back": echoed(
    new Uint8Array([0, 1, 255]),
    new Uint8Array([1, 2]).buffer,
    [3, 4],
    new Uint8Array(),
  ),
  "values that there are not": echoed(undefined, {}, Symbol.iterator, 1n, () => {}, [256]),
  "bytes in a table": async (db) => {
    const bytes = new Uint8Array([222, 173, 0, 190]);
    await db.prepare("UPDATE roads SET outline = ? WHERE id = 1").bind(bytes).run();
    return db.prepare("SELECT outline, hex(outline) AS hex FROM roads WHERE id = 1").first();
  },
  "integers beyond 2^53": async (db) =>
    db.prepare("SELECT 9007199254740993 AS beyond, -9223372036854775808 AS least").first(),
  "placeholders: by place, by number, one twice, too few, too many": async (db) => [
    await db.prepare("SELECT ? AS a, ? AS b").bind(1, 2).first(),
    await db.prepare("SELECT ?2 AS a, ?1 AS b, ?2 AS c").bind(1, 2).first(),
    await outcome(() => db.prepare("SELECT ? AS a, ? AS b").bind(1).first()),
    await outcome(() => db.prepare("SELECT ? AS a").bind(1, 2).first()),
    await outcome(() => db.prepare("SELECT :name AS a").bind(1).first()),
  ],
  "100 values, and 101": async (db) => {
    const many = (n: number) =>
      db
        .prepare(`SELECT ${Array(n).fill("?").join(" + ")} AS sum`)
        .bind(...Array(n).fill(1))
        .first("sum");
    return [await many(100), await outcome(() => many(101))];
  },
  "text of 1.9 MB, and of 3 MB": async (db) => {
    const long = (length: number) =>
      db.prepare("SELECT length(?) AS length").bind("x".repeat(length)).first("length");
    return [await long(1_900_000), await outcome(() => long(3_000_000))];
  },
  "a statement of 90 KB, and of 200 KB": async (db) => {
    const long = (length: number) =>
      db.prepare(`SELECT length('${"x".repeat(length)}') AS length`).first("length");
    return [await long(90_000), await outcome(() => long(200_000))];
  },
  "batch: each with its own answer": async (db) => {
    const answers = await db.batch([
      db.prepare(insert).bind("Hai Bà Trưng", 900),
      db.prepare("SELECT name FROM roads WHERE length > ?").bind(100),
      db.prepare("UPDATE roads SET length = length + 1 WHERE length IS NOT NULL"),
      db.prepare(
        "SELECT changes() AS changes, total_changes() > 0 AS any, last_insert_rowid() AS id",
      ),
    ]);
    return answers.map((answer) => [answer.results, metaOf(answer)]);
  },
  "batch: all or nothing": async (db) => [
    await outcome(() =>
      db.batch([
        db.prepare(insert).bind("Quang Trung", 1),
        db.prepare(insert).bind("Lý Bôn", 1),
        db.prepare(insert).bind("Lê Lợi", 1),
      ]),
    ),
    await db.prepare("SELECT count(*) AS n FROM roads").first("n"),
    await outcome(() => db.batch([db.prepare(insert).bind("Lê Lợi", 1), db.prepare("SELEC 1")])),
    await db.prepare("SELECT count(*) AS n FROM roads").first("n"),
  ],
  "batch of none, and of 500": async (db) => [
    await outcome(() => db.batch([])),
    (await db.batch(Array.from({ length: 500 }, (_, n) => db.prepare("SELECT ? AS n").bind(n))))
      .length,
  ],
  "constraints, each in its words": async (db) => {
    const told: unknown[] = [];
    for (const sql of [
      "INSERT INTO roads (name) VALUES ('Lý Bôn')",
      "INSERT INTO roads (id, name) VALUES (1, 'Khác')",
      "INSERT INTO roads (name) VALUES (NULL)",
      "INSERT INTO roads (name, length) VALUES ('Ngắn', -1)",
      "INSERT INTO roads (name, before) VALUES ('Lạc', 99)",
      "INSERT INTO figures VALUES ('7K3M9K', 1, 1), ('7K3M9K', 1, 2)",
      "INSERT INTO roads (id, name) VALUES ('không', 'Chữ')",
    ]) {
      told.push(await outcome(() => db.prepare(sql).run()));
    }
    return told;
  },
  "errors of a statement, each in its words": async (db) => {
    const told: unknown[] = [];
    for (const sql of [
      "SELECT * FROM nowhere",
      "SELECT slug FROM roads",
      "SELEC 1",
      "SELECT nothing(1)",
      "",
      " ;",
      "-- nothing",
      "SELECT json('{')",
      "SELECT 1 +",
    ]) {
      told.push(await outcome(() => db.prepare(sql).all()));
    }
    return told;
  },
  "what a transaction of one's own is answered": async (db) => {
    const told: unknown[] = [];
    for (const sql of [
      "BEGIN",
      "COMMIT",
      "SAVEPOINT here",
      "ATTACH ':memory:' AS other",
      "VACUUM",
    ]) {
      told.push((await outcome(() => db.prepare(sql).run())) !== null);
    }
    return told;
  },
  "semicolons and comments round a statement": async (db) => [
    await db.prepare("SELECT 1 AS one;").first(),
    await db.prepare("  SELECT 1 AS one ;\n ").first(),
    await db.prepare("-- first\nSELECT 1 AS one").first(),
    await db.prepare("SELECT ';' AS mark, '--' AS dash").first(),
  ],
  "two statements in one": async (db) =>
    (
      await db
        .prepare("INSERT INTO notes (name) VALUES ('a'); SELECT count(*) AS n FROM notes")
        .all()
    ).results,
  "an upsert that changes, and one that does not": async (db) => {
    const sql = `INSERT INTO figures VALUES ('7K3M9K', 1, ?) ON CONFLICT (code, hour)
      DO UPDATE SET n = excluded.n WHERE excluded.n > n`;
    return [
      metaOf(await db.prepare(sql).bind(5).run()).changes,
      metaOf(await db.prepare(sql).bind(7).run()).changes,
      metaOf(await db.prepare(sql).bind(7).run()).changes,
    ];
  },
  "rows from JSON, as many are written": async (db) => {
    const rows = JSON.stringify([
      ["AAAAAA", 1, 1],
      ["BBBBBB", 2, 2],
    ]);
    const sql = `INSERT INTO figures SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`;
    return metaOf(await db.prepare(sql).bind(rows).run());
  },
  "functions of SQLite that are used": async (db) =>
    db
      .prepare(
        `SELECT json_group_array(id) AS ids, group_concat(name, '/') AS names, max(length) AS longest,
          json_object('a', 1) AS object, printf('%05d', 42) AS printed, unixepoch('2026-11-26') AS at,
          length(lower(hex(randomblob(16)))) AS random, 'Đ' LIKE 'đ' AS unlike, 7 / 2 AS whole
        FROM roads`,
      )
      .first(),
  "what is asked of the tables": async (db) => [
    (
      await db
        .prepare(
          "SELECT type, name FROM sqlite_master WHERE tbl_name IN ('roads', 'figures', 'notes', 'long_roads') ORDER BY name",
        )
        .all()
    ).results,
    (await db.prepare("SELECT name, type, pk FROM pragma_table_info('figures')").all()).results,
    (await db.prepare("SELECT * FROM pragma_foreign_key_list('roads')").all()).results,
  ],
  "foreign keys until the end of a batch": async (db) =>
    outcome(() =>
      db
        .batch([
          db.prepare("PRAGMA defer_foreign_keys = on"),
          db.prepare("INSERT INTO roads (id, name, before) VALUES (50, 'Sau', 51)"),
          db.prepare("INSERT INTO roads (id, name) VALUES (51, 'Trước')"),
        ])
        .then((answers) => answers.length),
    ),
  "a session is read and written like the database": async (db) => {
    const session = db.withSession("first-unconstrained");
    await session.prepare(insert).bind("Phan Bội Châu", 5).run();
    const [found] = await session.batch<{ n: number }>([
      session.prepare("SELECT count(*) AS n FROM roads WHERE name = ?").bind("Phan Bội Châu"),
    ]);
    return [found?.results, await db.prepare("SELECT 1 AS n").first("n")];
  },
  "exec: a statement a line": async (db) => [
    (await db.exec("SELECT 1\nSELECT 2")).count,
    (await outcome(() => db.exec("SELECT 1\nSELEC 2"))) !== null,
  ],
};

/** What came of it, an error by its name and text. */
async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const { name, message, cause } = error as Error;
    return { name, message, cause: (cause as Error | undefined)?.message };
  }
}

export default {
  async fetch(request, { DB, ISSUER }) {
    const address = new URL(request.url).searchParams.get("reach");
    if (address !== null) {
      const reach = async (by: typeof fetch) =>
        by(address).then(
          ({ status }) => status,
          () => "not reached",
        );
      return Response.json([await reach(fetch), await reach((url) => ISSUER.fetch(url))]);
    }
    const told: [string, unknown][] = [];
    for (const [name, work] of Object.entries(cases)) {
      told.push([name, await outcome(() => work(DB))]);
    }
    return Response.json(told);
  },
  async scheduled() {},
} satisfies ExportedHandler<Pick<CityEnv, "DB" | "ISSUER">>;

/** A server of its own runs nothing that has no tallies. */
export class Tally extends DurableObject {}
