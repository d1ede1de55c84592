import assert from "node:assert/strict";
import { test } from "node:test";
import { readLetterhead } from "../../src/officials/queries/letterhead.ts";
import { letterheadParts } from "../../src/officials/queries/letterhead-parts.ts";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const city = await startCity({ sample: "none" });
const { db, get, fetch } = city;

const given = {
  superior: "UBND tỉnh Hưng Yên",
  organisation: "Sở Văn hóa, Thể thao và Du lịch",
  symbol: "SVHTTDL",
  place: "Hưng Yên",
  addressees: "Ủy ban nhân dân tỉnh Hưng Yên\nSở Xây dựng",
  copies: "Giám đốc",
  drafter: "QLVH",
  signerTitle: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
  signer: "Nguyễn Thị Thu Hà",
};
const post = (fields: Record<string, string>) => postForm(city, "/monthly/letterhead", fields);
const changes = () =>
  db.prepare("SELECT count(*) FROM audit WHERE subject = 'letterhead'").first<number>("count(*)");

test("a letterhead is kept as it was given, tidied, and recorded once however often it is sent", async () => {
  assert.deepEqual(
    Object.values(await readLetterhead(db)),
    letterheadParts.map(() => ""),
  );
  const untidy = {
    ...given,
    organisation: "  Sở Văn hóa,\u200b  Thể thao\tvà Du lịch ".normalize("NFD"),
    addressees: "Ủy ban nhân dân tỉnh Hưng Yên\r\n\r\n  Sở Xây dựng\u0001 \r\n",
    signer: "Nguyễn Thị\nThu Hà",
  };
  assert.equal(await post(untidy), 303);
  assert.deepEqual(await readLetterhead(db), given);
  assert.equal(await post(untidy), 303);
  assert.equal(await post(given), 303);
  assert.equal(await changes(), 1);
});

test("a part that a form does not have stays as it is, and an empty one is taken away", async () => {
  assert.equal(await post(given), 303);
  const before = (await changes()) ?? 0;
  assert.equal(await post({}), 400);
  assert.equal(await post({ symbol: given.symbol }), 303);
  assert.deepEqual(await readLetterhead(db), given);
  assert.equal(await changes(), before);
  assert.equal(await post({ copies: " " }), 303);
  assert.deepEqual(await readLetterhead(db), { ...given, copies: "" });
  assert.equal(await changes(), before + 1);
});

test("of two officials who change it at once neither undoes what the other did unseen", async () => {
  assert.equal(await post(given), 303);
  const shown = Object.fromEntries(letterheadParts.map((part) => [`shown-${part}`, given[part]]));
  const mine = { ...given, ...shown, signer: "Trần Văn Bình" };
  assert.equal(await post({ ...given, ...shown, place: "Thái Bình", signer: "Lê Thị Mai" }), 303);
  const form = { ...mine, copies: "Phòng Văn hóa" };
  assert.equal(await post(form), 422, "the same part, to two different names");
  const kept = await readLetterhead(db);
  assert.deepEqual(kept, { ...given, place: "Thái Bình", signer: "Lê Thị Mai" });
  const page = await (
    await city.fetch("/officials/en/monthly/letterhead", {
      method: "POST",
      body: new URLSearchParams(form).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
    })
  ).text();
  assert.match(page, /somebody has changed this to: Lê Thị Mai/);
  assert.match(page, /name="signer"[^>]* value="Trần Văn Bình"/, "what was typed is still there");
  assert.match(page, /name="shown-signer" value="Lê Thị Mai"/);
  assert.equal(await post({ ...form, "shown-signer": "Lê Thị Mai" }), 303, "seen and sent again");
  assert.deepEqual(await readLetterhead(db), {
    ...given,
    place: "Thái Bình",
    signer: "Trần Văn Bình",
    copies: "Phòng Văn hóa",
  });
});

test("the form shows what there is, and what is wrong beside what was typed", async () => {
  assert.equal(await post(given), 303);
  const form = await (await get("/officials/monthly/letterhead/edit")).text();
  for (const part of letterheadParts) {
    assert.ok(form.includes(`<label for="${part}">`), part);
    assert.ok(form.includes(given[part]), part);
  }
  for (const [part, most] of [
    ["signer", 200],
    ["addressees", 2_000],
  ] as const) {
    const answer = await fetch("/officials/en/monthly/letterhead", {
      method: "POST",
      body: new URLSearchParams({ [part]: "Đ".repeat(most + 1), place: "Thái Bình" }).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
    });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, new RegExp(`id="${part}-wrong"[^>]*>Too long: [\\d,]+ characters`));
    assert.ok(page.includes("Đ".repeat(most + 1)) && page.includes("Thái Bình"));
    assert.deepEqual(await readLetterhead(db), given, "nothing is kept of a form with a fault");
    assert.equal(await post({ [part]: "Đ".repeat(most) }), 303);
    assert.equal(await post(given), 303);
  }
});

test("the history tells of the letterhead in words", async () => {
  assert.equal(await post({ ...given, signer: "Trần Văn B" }), 303);
  const page = await (await get("/officials/changes")).text();
  assert.match(page, /Sửa thông tin cơ quan/);
  assert.match(page, /Họ tên người ký/);
  assert.match(page, /Trần Văn B/);
});
