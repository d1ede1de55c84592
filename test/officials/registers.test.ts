import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDay } from "../../src/db/hours.ts";
import { readHistories } from "../../src/sign-health/nightly/histories.ts";
import { startCity } from "../harness.ts";
import { openCsv } from "./csv.ts";

const { db, get } = await startCity({ sample: "none" });

/** In the city it is the next day already, half past three. */
const at = Date.UTC(2026, 2, 1, 20, 30, 0) / 1000;
const inTheCity = "2026-03-02 03:30:00";

await db.batch([
  db.prepare(
    `INSERT INTO streets (id, slug, name, folded, status)
     VALUES (1, 'le-loi', 'Lê Lợi', 'le loi', 'confirmed'),
       (2, 'ly-bon', 'Lý Bôn', 'ly bon', 'confirmed')`,
  ),
  db
    .prepare(
      `INSERT INTO signs (code, street_id, position, status, created_at)
       VALUES ('7K3M9X', 2, 'đầu đường', 'installed', ?1), ('NGM6DN', 2, 'cuối đường', 'retired', ?1)`,
    )
    .bind(at),
  db
    .prepare(
      "INSERT INTO reports (receipt, street_id, kind, text, at) VALUES ('r', 2, 'missing', 'x', ?)",
    )
    .bind(at),
  db
    .prepare(
      "INSERT INTO code_reports (receipt, code, place, text, at) VALUES ('c', 'X', 'x', '', ?)",
    )
    .bind(at),
  db
    .prepare("INSERT INTO officials (email, role, added_at) VALUES ('a@b.example', 'viewer', ?)")
    .bind(at),
  db
    .prepare(
      "INSERT INTO audit (official, action, subject, at) VALUES ('a@b.example', 'x', 'y', ?)",
    )
    .bind(at),
]);

const table = async (name: string) =>
  openCsv(await (await get(`/officials/en/tables/${name}.csv`)).arrayBuffer()).rows;

test("coverage says 0 of a street that has no signs, in CSV and in JSON", async () => {
  const counts = (await table("coverage")).map((row) => [
    row["Page address"],
    row.Installed,
    row["Not installed yet"],
    row.Retired,
  ]);
  assert.deepEqual(counts, [
    ["le-loi", "0", "0", "0"],
    ["ly-bon", "1", "0", "1"],
  ]);
  const json = await get("/officials/tables/coverage.json");
  const { rows } = (await json.json()) as { rows: Record<string, unknown>[] };
  assert.deepEqual(
    rows.map(({ installed, planned, retired }) => [installed, planned, retired]),
    [
      [0, 0, 0],
      [1, 0, 1],
    ],
  );
});

for (const name of ["reports", "code-reports", "officials", "audit"]) {
  test(`the table of ${name} has its moments in the city's own time, and says so`, async () => {
    assert.deepEqual(
      (await table(name)).map((row) => row["Moment (city time)"]),
      [inTheCity],
    );
  });
}

test("a sign of which nobody recorded the day of putting up hangs since the city's day of its entry", async () => {
  const day = parseDay("2026-03-02") ?? 0;
  const histories = await readHistories(db, ["7K3M9X", "NGM6DN"], day, 7);
  assert.deepEqual(
    histories.map(({ installed, retired }) => [installed, retired]),
    [
      [day, null],
      [day, day],
    ],
  );
});
