import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../src/city.ts";
import { withCheck } from "../../src/signs/code.ts";
import { filesOf } from "../../src/signs/workshop/files.ts";
import { readJob } from "../../src/signs/workshop/job.ts";
import { manifestCells } from "../../src/signs/workshop/manifest.ts";
import { codesQuery, readRows } from "../../src/signs/workshop/queries.ts";
import { phone, startCity } from "../harness.ts";

const { get, db } = await startCity({ sample: "none" });

/** Signs of phố Lý Bôn: their facts, and what is to be told of them while street 2 has its first name. */
const signs: {
  code: string;
  at: string;
  junction: number | null;
  near: string | null;
  text?: string;
  vi: string;
  en: string;
}[] = [
  {
    code: withCheck("HHHHH"),
    at: "start",
    junction: 2,
    near: "chợ Bo",
    vi: "đầu đường, chỗ giao với đường Quang Trung, gần chợ Bo",
    en: "at the start of the street, at the junction with Quang Trung Street, near chợ Bo",
  },
  {
    code: withCheck("FFFFF"),
    at: "junction",
    junction: 2,
    near: null,
    vi: "chỗ giao với đường Quang Trung",
    en: "at the junction with Quang Trung Street",
  },
  {
    code: withCheck("EEEEE"),
    at: "other",
    junction: null,
    near: null,
    text: "trên dải phân cách",
    vi: "trên dải phân cách",
    en: "trên dải phân cách",
  },
  { code: withCheck("CCCCC"), at: "other", junction: null, near: null, vi: "", en: "" },
];

await db.batch([
  db.prepare(
    `INSERT INTO streets (id, slug, kind, name, folded, status) VALUES
       (1, 'ly-bon', 'phố', 'Lý Bôn', 'ly bon', 'confirmed'),
       (2, 'quang-trung', 'đường', 'Quang Trung', 'quang trung', 'confirmed')`,
  ),
  ...signs.map(({ code, at, junction, near, text = "" }) =>
    db
      .prepare(
        `INSERT INTO signs
           (code, street_id, at, junction_street_id, near, position, latitude, longitude, status)
         VALUES (?, 1, ?, ?, ?, ?, 20.45, 106.34, 'installed')`,
      )
      .bind(code, at, junction, near, text),
  ),
  db.prepare(
    `INSERT INTO scans (code, hour, "by", tally, count)
     SELECT code, unixepoch() / 3600 - 48, 'person', 0, 1 FROM signs`,
  ),
]);

const fresh = { ...phone, "Cache-Control": "no-cache" };
async function body(path: string): Promise<string> {
  const answer = await get(path, fresh);
  assert.equal(answer.status, 200, path);
  return answer.text();
}

type Told = { code: string; text: string };

const officials = (language: Language) => (language === "en" ? "/officials/en" : "/officials");

/** Everywhere that tells where a sign hangs, and what it tells of the signs. */
const places: Record<string, (language: Language) => Promise<Told[]>> = {
  "the street's page": async (language) => {
    const html = await body(`/${language}/streets/ly-bon`);
    return signs.map(({ code }) => {
      const part = html.split('<div class="here').find((one) => one.includes(`<code>${code}`));
      return { code, text: /<strong[^>]*>([^<]+)<\/strong>/.exec(part ?? "none")?.[1] ?? "" };
    });
  },
  "the report's choice of signs": async (language) => {
    const html = await body(`/${language}/streets/ly-bon/reports`);
    const options = html.matchAll(/<option value="(\w{6})"[^>]*>([^<]*)</g);
    return Array.from(options, ([, code = "", label = ""]) => ({
      code,
      text: label === code ? "" : label.replace(` (${code})`, ""),
    }));
  },
  "the open data": async (language) => {
    const street = JSON.parse(await body("/api/streets/ly-bon"));
    return street.signs.map(({ code, position }: { code: string; position: Told }) => ({
      code,
      text: position[language as never] ?? position["vi" as never],
    }));
  },
  "the officials' list": async (language) => {
    const html = await body(`${officials(language)}/signs`);
    const rows = html.matchAll(/signs\/(\w{6})">[^<]+<\/a>(?:<span class="quiet">, ([^<]*))?</g);
    return Array.from(rows, ([, code = "", text = ""]) => ({ code, text }));
  },
  "the officials' page of a sign": (language) =>
    Promise.all(
      signs.map(async ({ code }) => {
        const html = await body(`${officials(language)}/signs/${code}`);
        return { code, text: /<h1>[^<]+<span class="quiet">, ([^<]*)/.exec(html)?.[1] ?? "" };
      }),
    ),
  "the officials' map": async (language) => {
    const html = await body(`${officials(language)}/map`);
    const titles = html.matchAll(/signs\/(\w{6})"[^>]*><title>Lý Bôn(?:, ([^<]*?))?: /g);
    return Array.from(titles, ([, code = "", text = ""]) => ({ code, text }));
  },
  "the officials' table as a file": async (language) => {
    const { rows } = JSON.parse(await body(`${officials(language)}/tables/signs.json`));
    return rows.map(({ code, position }: Record<string, string>) => ({ code, text: position }));
  },
};

/** In Vietnamese alone. */
const vietnamesePlaces: typeof places = {
  "the officials' API": async () => {
    const { rows } = JSON.parse(await body("/officials/api/scans?group=sign"));
    return rows.map(({ code, position }: Record<string, string>) => ({ code, text: position }));
  },
  "the fabricator's manifest": async () => {
    const rows = await readRows(db, codesQuery(signs.map(({ code }) => code)));
    const job = readJob({}, "2026-11-23", "vi");
    assert.ok(typeof job !== "string");
    return rows.map((row) => {
      const host = "bienpho.example";
      const [, name, text] = manifestCells(row, filesOf(row, host, job), { host, job });
      assert.equal(name, "phố Lý Bôn");
      return { code: row.code, text: String(text) };
    });
  },
};

const byCode = (told: readonly Told[]) =>
  Object.fromEntries(told.map(({ code, text }) => [code, text]));

/** What every place must tell, with what street 2 is called now. */
async function check(renamed: (text: string) => string): Promise<void> {
  for (const language of ["vi", "en"] as const) {
    const wanted = byCode(
      signs.map((sign) => ({ code: sign.code, text: renamed(sign[language]) })),
    );
    const all = language === "vi" ? { ...places, ...vietnamesePlaces } : places;
    for (const [place, read] of Object.entries(all)) {
      assert.deepEqual(byCode(await read(language)), wanted, `${place} in ${language}`);
    }
  }
}

test("every page and file words a sign's facts alike, or tells what the record says", () =>
  check((text) => text));

test("the open data has the facts beside the words, and what the record says in no other language as null", async () => {
  const street = JSON.parse(await body("/api/streets/ly-bon"));
  const [near, met, text, nothing] = signs.map(({ code }) =>
    street.signs.find((sign: Told) => sign.code === code),
  );
  const factsOf = ({ at, junction, near }: Record<string, unknown>) => [at, junction, near];
  assert.deepEqual(factsOf(near), ["start", "quang-trung", "chợ Bo"]);
  assert.deepEqual(factsOf(met), ["junction", "quang-trung", null]);
  assert.deepEqual(factsOf(text), ["other", null, null]);
  assert.deepEqual(text.position, { vi: "trên dải phân cách", en: null });
  assert.deepEqual(nothing.position, { vi: "", en: null });
});

test("a street's new name shows in the positions of the signs at its junctions, everywhere", async () => {
  await db.prepare("UPDATE streets SET kind = 'đại lộ', name = 'Hùng Vương' WHERE id = 2").run();
  // Even who reloads by force has a page made anew only every ten seconds (web/edge-cache.ts).
  await new Promise((resolve) => setTimeout(resolve, 10_500));
  await check((text) =>
    text
      .replace("đường Quang Trung", "đại lộ Hùng Vương")
      .replace("Quang Trung Street", "Hùng Vương Boulevard"),
  );
});
