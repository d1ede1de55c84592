import assert from "node:assert/strict";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { tableNames } from "../../src/officials/table-names.ts";
import { recordKinds } from "../../src/records/changes/pieces.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import { routesOf } from "../../support/route-table.ts";
import { startCity } from "../harness.ts";

const aud = "local-audience";
const city = await startCity({
  others: {
    nobody: null,
    viewer: { aud, identity: { email: "see@bienpho.example" } },
  },
});
const { get, db } = city;
await db
  .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
  .run();
await db
  .prepare("INSERT INTO naming_acts (street_id, kind, day) VALUES (1, 'named', '1990-10')")
  .run();

const read = async <T = object>(path: string) => (await (await get(path)).json()) as T;
type Page = { kind: string; records: { subject: string; version: number }[]; next: string | null };
type Document = {
  openapi: string;
  paths: Record<string, { get: { parameters: { name: string }[] } }>;
  components: { schemas: object };
};
const document = await read<Document>("/officials/api/openapi.json");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "api");
const conforms = (answer: unknown, schema: string) =>
  assert.ok(ajv.validate({ $ref: `api#/components/schemas/${schema}` }, answer), ajv.errorsText());

test("the description of the officials' API is OpenAPI 3.1, and leaves no route of it out", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors));
  assert.match(document.openapi, /^3\.1/);
  const routes = await routesOf("src/officials/routes.ts", "officials");
  assert.deepEqual(
    routes
      .filter(({ path }) => /\/api\/|^\/officials\/tables\//.test(path))
      .map(({ path }) => path.replace(":file", "{name}.json"))
      .sort(),
    ["/officials/api/openapi.json", ...Object.keys(document.paths)].sort(),
  );
});

for (const kind of recordKinds) {
  test(`every record of kind ${kind} is had once, page by page, as the description says`, async () => {
    const seen: string[] = [];
    let next: string | null = `/officials/api/records?kind=${kind}&limit=97`;
    for (let pages = 0; next !== null && pages < 20; pages++) {
      const page: Page = await read<Page>(next);
      conforms(page, "Records");
      assert.equal(page.kind, kind);
      seen.push(...page.records.map(({ subject }) => subject));
      next = page.next?.replace("https://bienpho.example", "") ?? null;
    }
    const { table } = recordTypes[kind];
    const count = await db.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");
    assert.ok(count, table);
    assert.equal(seen.length, count);
    assert.equal(new Set(seen).size, count);
  });
}

for (const name of tableNames) {
  test(`the table of ${name} is as the description says`, async () => {
    conforms(await read(`/officials/tables/${name}.json?period=7`), "Table");
  });
}

for (const base of ["/officials", "/officials/en"]) {
  test(`${base}/api tells of every address and table, and of no parameter that is not there`, async () => {
    const html = await (await get(`${base}/api`)).text();
    for (const path of Object.keys(document.paths)) assert.ok(html.includes(path), path);
    for (const name of tableNames) assert.ok(html.includes(`<code>${name}</code>`), name);
    assert.ok(html.includes('href="/officials/api/openapi.json"'));
    const names = Object.values(document.paths).flatMap(({ get: { parameters } }) =>
      parameters.map(({ name }) => name),
    );
    const told = Array.from(html.matchAll(/<code class="parameter">(\w+)</g), ([, name]) => name);
    assert.deepEqual(told, names);
  });
}
test("the health answer is as the description says, and nothing is wrong with a city that has just begun", async () => {
  const health = await read<{ problems: string[] }>("/officials/api/health");
  conforms(health, "Health");
  assert.deepEqual(health.problems, []);
});

test("a schema is wrong for what it does not describe", async () => {
  const page = await read<Page>("/officials/api/records?kind=street&limit=1");
  const [record] = page.records;
  const other = { ...page, records: [{ ...record, version: "one" }] };
  assert.equal(ajv.validate({ $ref: "api#/components/schemas/Records" }, other), false);
});

for (const group of ["sign", "street", "ward", "day", "hour"]) {
  test(`scans by ${group} are as the description says`, async () => {
    conforms(await read(`/officials/api/scans?group=${group}`), "Scans");
  });
}

for (const [query, says] of [
  ["", /kind = ward \| /],
  ["kind=cat", /kind = ward \| /],
  ["kind=street&limit=0", /1 … 500/],
  ["kind=street&limit=501", /1 … 500/],
  ["kind=street&limit=ten", /1 … 500/],
  ["kind=street&after=x", /from `next`/],
] as const) {
  test(`records?${query} is told what would be right`, async () => {
    const answer = await get(`/officials/api/records?${query}`);
    assert.equal(answer.status, 400);
    const problem = (await answer.json()) as { detail: string };
    conforms(problem, "Problem");
    assert.match(problem.detail, says);
  });
}

test("the API is for whoever has a role, a viewer too, and for nobody else", async () => {
  for (const path of ["records?kind=ward", "openapi.json", "scans"]) {
    assert.equal((await city.as.viewer.get(`/officials/api/${path}`)).status, 200, path);
    const refused = await city.as.nobody.get(`/officials/api/${path}`);
    assert.equal(refused.status, 403, path);
    conforms(await refused.json(), "Problem");
  }
});
