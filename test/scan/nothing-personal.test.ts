import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { getTableColumns } from "drizzle-orm";
import { codeReports } from "../../src/db/code-report-table.ts";
import { reports, scans } from "../../src/db/schema.ts";
import { type FaultyCity, someCodes, startFaultyCity } from "../../support/faults/city.ts";
import { eventually } from "../harness.ts";

/** A reader who can be told from all others by each of these alone. */
const reader = {
  "CF-Connecting-IP": "203.0.113.77",
  "X-Real-IP": "203.0.113.77",
  "X-Forwarded-For": "203.0.113.77, 2001:db8::77",
  "User-Agent":
    "Mozilla/5.0 (Linux; Android 13; Zyx-9137) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.9137.1 Mobile Safari/537.36",
  "Accept-Language": "tlh-9137,vi;q=0.9",
  Referer: "https://zyx-9137.example/her-page",
  Cookie: "who=zyx-9137",
  "CF-IPCity": "Zyx-9137",
};
/** None of them can come about in an incident's number. */
const traces = /zyx|125\.0\.9137|tlh|203\.0\.113|2001:db8/i;

let city: FaultyCity;
before(async () => {
  city = await startFaultyCity({ signs: 6 });
});
after(() => city.dispose());

/** Everything that a reader can open, a few times, in a world where half of all calls fail. */
async function busyRun(): Promise<void> {
  const code = city.codes[0] ?? "";
  const paths = [
    ...city.codes.map((one) => `/${one}`),
    `/${someCodes(1, 900_000)[0]}`,
    "/7K3M9X",
    `/${code}?zyx=9137`,
    `/${code}?staff=9137.zyx`,
    "/vi?q=zyx-9137",
    "/vi/streets/ly-bon",
    "/vi/streets/zyx-9137",
    "/vi/streets/ly-bon/reports",
    "/api/streets?q=zyx9137",
    `/qr/${code}.svg`,
    "/officials",
    "/vi/privacy",
    "/zyx/9137",
  ];
  const faults = { before: 0.25, after: 0.25 };
  await city.setWorld({ seed: 9, makesPages: true, read: faults, tally: faults, flush: faults });
  for (let round = 0; round < 3; round++) {
    await Promise.all(paths.map(async (path) => (await city.get(path, reader)).arrayBuffer()));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  await city.setWorld({ read: { before: 1 }, tally: {}, flush: {} });
  await (await city.get("/en/streets/zyx-9137", reader)).arrayBuffer();
  await city.setWorld({ read: {} });
  for (const one of city.codes) await (await city.get(`/${one}`, reader)).arrayBuffer();
}

async function everyTable(): Promise<Record<string, unknown[]>> {
  const { db } = city;
  const { results } = await db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
    )
    .all<{ name: string }>();
  const rows = await db.batch(results.map(({ name }) => db.prepare(`SELECT * FROM ${name}`)));
  return Object.fromEntries(results.map(({ name }, n) => [name, rows[n]?.results ?? []]));
}

test("after a busy run no log line and no table, here or in a tally, holds anything of the reader", async () => {
  await busyRun();
  const least = 4 * city.codes.length;
  await eventually(
    async () =>
      ((await city.db.prepare("SELECT sum(count) AS n FROM scans").first<number>("n")) ?? 0) >=
      least,
    true,
  );
  assert.ok(city.logs.length > 0, "nothing went wrong, so nothing was logged");
  for (const line of city.logs) assert.doesNotMatch(line, traces);
  const tables = Object.entries(await everyTable());
  assert.ok(tables.length >= 12, `${tables.length} tables`);
  for (const [name, rows] of tables) assert.doesNotMatch(JSON.stringify(rows), traces, name);
  for (let tally = 0; tally < 4; tally++) {
    const dump = await city.dump(tally);
    assert.match(dump, /"senders":\[\{/, "the tally has counted nothing");
    assert.doesNotMatch(dump, traces, `tally ${tally}`);
  }
});

const shownTables = [
  ["scans", "scans"],
  ["reports", "report-columns"],
  ["code_reports", "code-report-columns"],
] as const;

for (const [name, id] of shownTables) {
  test(`the privacy page shows each column of ${name}, and no other`, async () => {
    const page = await (await city.get("/vi/privacy", reader)).text();
    const [, list = ""] = new RegExp(`<dl id="${id}".*?>(.*?)</dl>`, "s").exec(page) ?? [];
    const shown = Array.from(
      list.replaceAll("<wbr/>", "").matchAll(/<dt><code>(\w+)<\/code>/g),
      ([, column]) => column,
    );
    const columns = Object.values(
      getTableColumns({ scans, reports, code_reports: codeReports }[name]),
    );
    assert.deepEqual(
      shown,
      columns.map((column) => column.name),
    );
    const { results } = await city.db
      .prepare(`SELECT name FROM pragma_table_info('${name}')`)
      .all();
    assert.deepEqual(
      shown,
      results.map((column) => column.name),
    );
  });
}
