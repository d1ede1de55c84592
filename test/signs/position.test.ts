import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { missingFact, positionWords, type SignPosition } from "../../src/signs/position.ts";
import { positionSql } from "../../src/signs/position-columns.ts";
import { startCity } from "../harness.ts";

const nothing: SignPosition = {
  at: "other",
  junctionKind: null,
  junctionName: null,
  near: null,
  position: "",
  positionEn: null,
};
const quangTrung = { junctionKind: "đường", junctionName: "Quang Trung" } as const;
const road10 = { junctionKind: "quốc lộ", junctionName: "10" } as const;
const unknownKind = { junctionKind: null, junctionName: "Lê Lợi" } as const;

const worded: [sign: Partial<SignPosition>, vi: string, en: string][] = [
  [{ at: "start" }, "đầu đường", "at the start of the street"],
  [{ at: "end" }, "cuối đường", "at the end of the street"],
  [{ at: "middle" }, "khoảng giữa tuyến đường", "about halfway along the street"],
  [{ at: "near", near: "chợ Bo" }, "gần chợ Bo", "near chợ Bo"],
  [
    { at: "junction", ...quangTrung },
    "chỗ giao với đường Quang Trung",
    "at the junction with Quang Trung Street",
  ],
  [
    { at: "junction", ...road10 },
    "chỗ giao với quốc lộ 10",
    "at the junction with National Road 10",
  ],
  [
    { at: "junction", ...unknownKind },
    "chỗ giao với tuyến đường Lê Lợi",
    "at the junction with the street Lê Lợi",
  ],
  [
    { at: "start", ...quangTrung },
    "đầu đường, chỗ giao với đường Quang Trung",
    "at the start of the street, at the junction with Quang Trung Street",
  ],
  [
    { at: "end", near: "Trường THCS Lương Thế Vinh" },
    "cuối đường, gần Trường THCS Lương Thế Vinh",
    "at the end of the street, near Trường THCS Lương Thế Vinh",
  ],
  [
    { at: "start", ...quangTrung, near: "chợ Bo" },
    "đầu đường, chỗ giao với đường Quang Trung, gần chợ Bo",
    "at the start of the street, at the junction with Quang Trung Street, near chợ Bo",
  ],
  [
    { at: "middle", near: "chợ Bo", position: "đối diện chợ" },
    "khoảng giữa tuyến đường, gần chợ Bo",
    "about halfway along the street, near chợ Bo",
  ],
];
for (const [sign, vi, en] of worded) {
  test(`facts are worded in both languages: ${vi}`, () => {
    for (const [language, text] of Object.entries({ vi, en }) as ["vi" | "en", string][]) {
      const words = positionWords({ ...nothing, ...sign }, language);
      assert.deepEqual(words, { text, language, from: "facts" });
    }
  });
}

const recorded: [sign: Partial<SignPosition>, vi: string, en: string, inEnglish: "vi" | "en"][] = [
  [{ position: "trên dải phân cách" }, "trên dải phân cách", "trên dải phân cách", "vi"],
  [
    { position: "trên dải phân cách", positionEn: "on the central reservation" },
    "trên dải phân cách",
    "on the central reservation",
    "en",
  ],
  [
    { position: "trên dải phân cách", near: "chợ Bo" },
    "trên dải phân cách",
    "trên dải phân cách",
    "vi",
  ],
  // The facts that this place needs have not been given: what the record says is all there is.
  [{ at: "junction", position: "ngã ba đầu làng" }, "ngã ba đầu làng", "ngã ba đầu làng", "vi"],
  [{ at: "near" }, "", "", "vi"],
  [{}, "", "", "vi"],
];
for (const [sign, vi, en, inEnglish] of recorded) {
  test(`what the record says in words is told as it is: ${JSON.stringify(sign)}`, () => {
    const record = { ...nothing, ...sign };
    assert.deepEqual(positionWords(record, "vi"), { text: vi, language: "vi", from: "record" });
    assert.deepEqual(positionWords(record, "en"), {
      text: en,
      language: inEnglish,
      from: "record",
    });
  });
}

test("a place that says nothing by itself wants the fact that it lacks", () => {
  const sign = { ...nothing, junctionStreetId: null };
  assert.equal(missingFact({ ...sign, at: "junction" }), "junctionStreetId");
  assert.equal(missingFact({ ...sign, at: "junction", junctionStreetId: 2 }), null);
  assert.equal(missingFact({ ...sign, at: "near" }), "near");
  assert.equal(missingFact({ ...sign, at: "near", near: "chợ Bo" }), null);
  assert.equal(missingFact(sign), "position");
  assert.equal(missingFact({ ...sign, position: "trên dải phân cách" }), null);
  for (const at of ["start", "end", "middle"] as const)
    assert.equal(missingFact({ ...sign, at }), null);
});

/** What migration 0011 makes of a sign of street 1 that was written before it. */
const before: [position: string, en: string | null, at: string, junction: string | null][] = [
  ["đầu đường", null, "start", null],
  ["cuối đường", "", "end", null],
  ["giữa đường", "halfway along the street", "middle", null],
  ["giao Quang Trung", "junction with Quang Trung", "junction", "Quang Trung"],
  ["đầu đường, giao Quang Trung", null, "start", "Quang Trung"],
  ["cuối đường, giao Quang Trung", "end of the street, at Quang Trung", "end", "Quang Trung"],
  // Another name, the sign's own street, a name that two streets have, one that none has.
  ["giao Quang Trung Tây", null, "other", null],
  ["giao Lý Bôn", null, "other", null],
  ["giao Trần Phú", null, "other", null],
  ["giao ngõ 45", null, "other", null],
  // The text says more than facts do, or something else in English.
  ["đầu đường, giao Quang Trung, đối diện chợ", null, "other", null],
  ["Đầu đường", null, "other", null],
  ["đầu đường", "by the old market", "other", null],
  ["giao Quang Trung", "junction with Trần Phú", "other", null],
  ["", null, "other", null],
];
test("of signs written before there were facts, those whose text is certain get them", async () => {
  const { db } = await startCity({ sample: "none" });
  const names = ["Lý Bôn", "Quang Trung", "Trần Phú", "Trần Phú"];
  await db.batch([
    db
      .prepare(
        `INSERT INTO streets (slug, kind, name, folded, status)
         SELECT 'street-' || key, 'phố', value, '', 'confirmed' FROM json_each(?)`,
      )
      .bind(JSON.stringify(names)),
    db
      .prepare(
        `INSERT INTO signs (code, street_id, position, position_en, status)
         SELECT printf('%06d', key), 1, value ->> 0, value ->> 1, 'planned' FROM json_each(?)`,
      )
      .bind(JSON.stringify(before)),
  ]);
  const migration = readFileSync("migrations/0011_sign_positions.sql", "utf8");
  const [, conversion = ""] = /^(WITH named[^;]*);/m.exec(migration) ?? [];
  await db.prepare(conversion).run();
  const { results } = await db
    .prepare(`SELECT ${positionSql.columns} FROM signs ${positionSql.join} ORDER BY code`)
    .all<SignPosition>();
  assert.deepEqual(
    results.map(({ position, positionEn, at, junctionName }) => [
      position,
      positionEn,
      at,
      junctionName,
    ]),
    before,
  );
});
