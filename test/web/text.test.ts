import assert from "node:assert/strict";
import { test } from "node:test";
import { readEmail } from "../../src/city.ts";
import { excerptOf, excessMarkAt, readQuery, readText } from "../../src/web/text.ts";

const acute = "\u0301";
const below = "\u0323";

test("a letter may have 30 marks, and no 31st", () => {
  const cases: [text: string, at: number][] = [
    ["", -1],
    ["Lý Bôn", -1],
    ["Lý Bôn".normalize("NFD"), -1],
    [`a${acute.repeat(30)}`, -1],
    [`a${acute.repeat(30)}b${below.repeat(30)}`, -1],
    [`a${acute.repeat(31)}`, 31],
    [acute.repeat(31), 30],
    [`aa${acute.repeat(15)}${below.repeat(16)}`, 32],
    [`${"𠀋".repeat(2)}${acute.repeat(40)}`, 34],
    // Marks beyond the first plane, and those that enclose.
    [`a${"\u{1d165}".repeat(31)}`, 61],
    [`a${"\u20dd".repeat(31)}`, 31],
  ];
  for (const [text, at] of cases) assert.equal(excessMarkAt(text), at, JSON.stringify(text));
});

test("a text is read in NFC and trimmed, its length in characters", () => {
  const cases: [typed: string, max: number, read: ReturnType<typeof readText>][] = [
    ["  Lý Bôn\r\nở\rđây ".normalize("NFD"), 20, { text: "Lý Bôn\nở\nđây", fault: null }],
    ["ậ".repeat(10).normalize("NFD"), 10, { text: "ậ".repeat(10), fault: null }],
    ["ậ".repeat(11).normalize("NFD"), 10, { text: "ậ".repeat(11), fault: "too-long" }],
    ["𠀋".repeat(10), 10, { text: "𠀋".repeat(10), fault: null }],
    ["x".repeat(41), 10, { text: "x".repeat(41), fault: "too-long" }],
    [`a${acute.repeat(31)}`, 20, { text: `a${acute.repeat(31)}`, fault: "too-many-marks" }],
  ];
  for (const [typed, max, read] of cases) assert.deepEqual(readText(typed, max), read);
});

test("of a query, what is too much is left out", () => {
  const cases: [typed: string, max: number, read: string][] = [
    [" Lý Bôn ".normalize("NFD"), 20, "Lý Bôn"],
    ["x".repeat(1_000), 10, "x".repeat(10)],
    [`e${below.repeat(500)} x`, 50, `ẹ${below.repeat(29)}`],
    ["💩".repeat(100), 10, "💩".repeat(10)],
    ["\ud83d", 10, "\ufffd"],
  ];
  for (const [typed, max, read] of cases) assert.equal(readQuery(typed, max), read);
  assert.equal(excerptOf("x".repeat(200_000)), "x".repeat(80));
});

test("an e-mail address is something, an @ and a domain of two labels or more", () => {
  const right: [typed: string, read: string][] = [
    ["a@b.example", "a@b.example"],
    [" First.Last+x@Sub.City.GOV.vn ", "first.last+x@sub.city.gov.vn"],
    ["nguyễn@tỉnh.vn".normalize("NFD"), "nguyễn@tỉnh.vn"],
    [`${"a".repeat(244)}@b.example`, `${"a".repeat(244)}@b.example`],
  ];
  for (const [typed, read] of right) assert.equal(readEmail(typed), read);
  const wrong = [
    "",
    "a",
    "@",
    "a@b",
    "@b.example",
    "a@.example",
    "a@b..example",
    "a@b.example.",
    "a@b@c.example",
    "a b@c.example",
    "service:0a1b.access",
    "mailto:a@b.example",
    `${"a".repeat(245)}@b.example`,
    `a@${".".repeat(100_000)}`,
    `a@${"a.".repeat(100)}@`,
  ];
  for (const typed of wrong) assert.equal(readEmail(typed), null, typed.slice(0, 30));
});
