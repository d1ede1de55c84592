import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";

const added = "0015_true_figures.sql";
const sqlOf = (file: string) => readFileSync(`migrations/${file}`, "utf8");

/** A city from before this migration, whose first sign was scanned under these tallies, hour by hour. */
function cityBefore(tallies: readonly number[]): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const file of readdirSync("migrations").sort()) if (file < added) db.exec(sqlOf(file));
  db.exec(`INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'a', 'A', 'a', 'confirmed');
    INSERT INTO signs (code, street_id, position, status) VALUES ('7K3MAN', 1, '', 'installed')`);
  for (const [hour, tally] of tallies.entries()) {
    db.prepare("INSERT INTO scans VALUES ('7K3MAN', ?, 'person', ?, 1)").run(hour, tally);
  }
  return db;
}

/** The tallies of a sign's hours, and whether its city holds sample figures. */
const cities: [name: string, tallies: number[], isSample: boolean][] = [
  ["a city without scans", [], false],
  ["a city that counts", [0, 3, 1], false],
  ["the sample city", [-1, -1], true],
  ["the sample city, scanned since", [-1, 0, 2], true],
];
for (const [name, tallies, isSample] of cities) {
  test(`${name} is ${isSample ? "" : "not "}known by its sample figures once migrated`, () => {
    const db = cityBefore(tallies);
    db.exec(sqlOf(added));
    const found = db.prepare("SELECT count(*) AS n FROM sample_figures").get();
    assert.equal(found?.n, isSample ? 1 : 0);
  });
}

test("the migration makes the secret of the public months, another for each city", () => {
  const secrets = [0, 1].map(() => {
    const db = cityBefore([]);
    db.exec(sqlOf(added));
    return db.prepare("SELECT secret FROM keys WHERE purpose = 'public months'").get()?.secret;
  });
  for (const secret of secrets) assert.match(String(secret), /^[0-9a-f]{64}$/);
  assert.notEqual(secrets[0], secrets[1]);
});
