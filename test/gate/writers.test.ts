import assert from "node:assert/strict";
import { test } from "node:test";
import { foundIn, type Tree } from "./trees.ts";
import { oneWriters, secondWriters } from "./writers.ts";

/** How each of them may look, by its home; the first stands for the home itself. */
const looks: Record<string, readonly [string, ...string[]]> = {
  "src/db/audit.ts": [
    "const sql = `INSERT INTO audit (official, action) SELECT ?1, ?2`;",
    "const sql = 'insert or ignore into \"audit\" (official) VALUES (?)';",
    "await db.insert(audit).values({ official });",
  ],
  "src/web/csv.ts": [
    `const cell = text.replaceAll('"', '""');`,
    `const cell = text.replace(/"/g, '""');`,
  ],
  "src/web/xml.ts": [
    'const entities = { "&": "&amp;", "<": "&lt;" };',
    'const safe = text.replaceAll("<", "&lt;");',
    "const safe = text.replace(/'/g, '&#39;');",
  ],
  "src/web/signed-token.ts": [
    'const signed = await crypto.subtle.sign("HMAC", key, text);',
    'const key = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign"]);',
    "const { subtle } = crypto; await subtle.verify(hmac, key, signature, text);",
  ],
  "src/web/geojson.ts": [
    "const line = JSON.parse(geojson);",
    "const { coordinates } = JSON.parse(ward.outline);",
    "return { geometry: JSON.parse(street.geometry) };",
  ],
  "src/db/hours.ts": [
    "const day = \"date(at + ?1 * 3600, 'unixepoch')\";",
    "const sql = `SELECT datetime(at, 'unixepoch') FROM audit`;",
  ],
  "src/db/wards.ts": [
    'const inForce = "valid_from <= ?1 AND (valid_to IS NULL OR valid_to > ?1)";',
    ".where(isNull(wards.validTo))",
    ".where(isNotNull(wards.validTo))",
    "rows.filter(({ validTo }) => validTo === null);",
  ],
};

/** Each home doing what it is there for, and look-alikes that are none of them. */
const good: Tree = {
  ...Object.fromEntries(Object.entries(looks).map(([home, [look]]) => [home, look])),
  "src/officials/read.ts": `
    const sql = "SELECT * FROM audit WHERE wards.valid_to > ?1";
    const hash = await crypto.subtle.digest("SHA-256", bytes);
    const body = JSON.parse(text);
    const month = "unixepoch(day * 86400, 'unixepoch', 'start of month')";
    const quoted = text.replaceAll('"', "'");
    const gap = <span>&nbsp;A &amp; B</span>;`,
  "test/csv.test.ts": `const cell = text.replaceAll('"', '""');`,
};

test("what each home does, and what only looks like it, is passed", () => {
  assert.deepEqual(foundIn(good, secondWriters), []);
});

test("each rule is tried here", () => {
  assert.deepEqual(
    oneWriters.map(({ homes }) => homes[0]),
    Object.keys(looks),
  );
});

for (const { does, homes, use } of oneWriters) {
  const home = homes[0];
  for (const look of looks[home] ?? []) {
    test(`a second file that ${does} is named: ${look.slice(0, 60)}`, () => {
      assert.deepEqual(foundIn({ ...good, "src/streets/second.ts": look }, secondWriters), [
        `src/streets/second.ts ${does} itself: use ${use} of ${home}.`,
      ]);
    });
  }
  test(`a rule is told of that does not see ${home} any more, or not there`, () => {
    assert.deepEqual(foundIn({ ...good, [home]: "" }, secondWriters), [
      `${home} is not seen to be what ${does}: mend its pattern in test/gate/writers.ts.`,
    ]);
    const { [home]: _, ...without } = good;
    assert.deepEqual(foundIn(without, secondWriters), [
      `${home} is not there, which test/gate/writers.ts names as what ${does}.`,
    ]);
  });
}

test("the sample and the desk are looked at too", () => {
  for (const file of ["sample/load.ts", "cli/plates.ts"]) {
    assert.deepEqual(foundIn({ ...good, [file]: "db.insert(audit)" }, secondWriters), [
      `${file} writes audit rows itself: use auditStatement of src/db/audit.ts.`,
    ]);
  }
});
