import assert from "node:assert/strict";
import { before, test } from "node:test";
import { startCity } from "../harness.ts";
import { asFiles, type HostileForm, hostileForms } from "../web/hostile-forms.ts";

const { fetch, db } = await startCity({ sample: "none" });
const code = "7K3M9K";
before(() =>
  db.batch([
    db.prepare(
      "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'x', 'X', 'x', 'confirmed')",
    ),
    db
      .prepare(
        "INSERT INTO signs (code, street_id, position, status) VALUES (?, 1, '', 'installed')",
      )
      .bind(code),
    db.prepare(
      "INSERT INTO reports (id, receipt, street_id, kind, text) VALUES (1, 'r', 1, 'damaged', 'x')",
    ),
    db.prepare(
      "INSERT INTO code_reports (id, receipt, code, place, text) VALUES (1, 'r', '7K3M9X', 'x', 'x')",
    ),
  ]),
);

/** Every form that officials send, with a field that it needs. */
const forms: Record<string, Record<string, string>> = {
  [`/signs/${code}/installations`]: { day: "2026-01-01" },
  [`/signs/${code}/inspections`]: { day: "2026-01-01" },
  [`/signs/${code}/repairs`]: { day: "2026-01-01" },
  [`/signs/${code}/replacements`]: { day: "2026-01-01" },
  [`/signs/${code}/retirements`]: { day: "2026-01-01" },
  [`/signs/${code}/visits`]: { key: crypto.randomUUID(), day: "2026-01-01", well: "1" },
  "/reports/1/moves": { state: "in progress" },
  "/reports/1/reversals": { step: "1" },
  "/reports/codes/1/moves": { state: "in progress" },
  "/monthly/letterhead": { organisation: "Sở Xây dựng" },
  "/people": { email: "a@b.example", role: "viewer" },
  "/people/removals": { email: "a@b.example" },
  "/print": { codes: code },
};

const send = (path: string, { type, body }: Pick<HostileForm, "type" | "body">) =>
  fetch(`/officials${path}`, {
    method: "POST",
    body,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(type === null ? {} : { "Content-Type": type }),
    },
    redirect: "manual",
  });

const everything = async () =>
  JSON.stringify(
    await Promise.all(
      ["officials", "audit", "sign_events", "signs", "reports", "code_reports", "letterhead"].map(
        (table) => db.prepare(`SELECT * FROM ${table}`).raw(),
      ),
    ),
  );

for (const [path, fields] of Object.entries(forms)) {
  test(`${path} says what is wrong with a body that is no form, and changes nothing`, async () => {
    const before = await everything();
    for (const form of [...hostileForms, asFiles(Object.keys(fields))]) {
      const answer = await send(path, form);
      const html = await answer.text();
      assert.equal(answer.status, form.status, `${form.what}: ${answer.status}`);
      assert.match(html, /<h1>[^<]+<\/h1><p>[^<]+<\/p>/, form.what);
      assert.match(answer.headers.get("Cache-Control") ?? "", /no-store/);
    }
    assert.equal(await everything(), before);
  });
}

test("a form in parts is read as one in a row is", async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ day: "2026-01-01", note: "Đã lau" })) {
    body.set(name, value);
  }
  const made = new Response(body);
  const type = made.headers.get("Content-Type");
  const bytes = new Uint8Array(await made.arrayBuffer());
  assert.equal((await send(`/signs/${code}/inspections`, { type, body: bytes })).status, 303);
  assert.equal(await db.prepare("SELECT note FROM sign_events").first("note"), "Đã lau");
});

const bomb = `a${"\u0300".repeat(15_000)}${"\u0323".repeat(15_000)}`;
/** As many letters, which are as many bytes. */
const letters = "ă".repeat(30_001);

/** Texts that take a careless reader longer the longer they are, and one that does not. */
const slow: [what: string, path: string, plain: string, hostile: string, field: string][] = [
  ["a note's marks", `/signs/${code}/inspections`, letters, bomb, "note"],
  ["a visit's marks", `/signs/${code}/visits`, letters, bomb, "note"],
  ["a name's marks", "/people", letters, bomb, "email"],
  ["a name's dots", "/people", "a".repeat(100_000), `a@${".".repeat(99_997)}@`, "email"],
  ["a name's letters", "/people", "a".repeat(100_000), `${"a@a".repeat(33_000)}`, "email"],
  ["an office's marks", "/monthly/letterhead", letters, bomb, "organisation"],
  ["a state's marks", "/reports/1/moves", letters, bomb, "state"],
  ["codes of marks", "/print", letters, bomb, "codes"],
];

test("no text that can be sent holds the Worker much longer than a plain one", async () => {
  const took = async (path: string, field: string, text: string): Promise<number> => {
    const key = crypto.randomUUID();
    const body = new URLSearchParams({
      day: "2026-01-01",
      role: "viewer",
      key,
      well: "1",
      [field]: text,
    });
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const begun = performance.now();
      const type = "application/x-www-form-urlencoded";
      assert.ok((await send(path, { type, body: body.toString() })).status < 500);
      times.push(performance.now() - begun);
    }
    return Math.min(...times);
  };
  for (const [what, path, plain, hostile, field] of slow) {
    const [usual, long] = [await took(path, field, plain), await took(path, field, hostile)];
    // A careless reader takes a hundred times as long.
    assert.ok(long < 10 * usual, `${what}: ${long} ms, a plain one ${usual} ms`);
  }
});
