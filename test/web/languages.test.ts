import assert from "node:assert/strict";
import { test } from "node:test";
import { type City, readCity } from "../../src/city.ts";
import { preferredLanguage } from "../../src/web/languages.ts";
import { goodVars } from "../vars.ts";

const city: City = readCity(goodVars);

const headers: [string | null, "vi" | "en"][] = [
  [null, "vi"],
  ["", "vi"],
  ["vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5", "vi"],
  ["en-US,en;q=0.9", "en"],
  ["en;q=0.5,vi;q=0.9", "vi"],
  ["fr-FR,fr;q=0.9", "en"],
  ["fr-FR,vi;q=0.2", "vi"],
  ["*", "vi"],
  ["EN", "en"],
  ["vi;q=0,en", "en"],
  ["vi;q=nonsense,en;q=0.1", "en"],
  [",;,", "en"],
  ["vi_VN", "vi"],
  ["vi_VN.UTF-8", "vi"],
  ["VI-vn", "vi"],
  ["en_US,vi;q=0.1", "en"],
  ["vi-VN;q=0,9", "vi"],
  ["vi-VN;q=0,9,en;q=0,95", "en"],
  ["en;q=0,5,vi-VN;q=0,9,fr", "vi"],
  ["vi;q=0,en;q=0.1", "en"],
  ["vi ; Q = 0.3 , en ; q = 0.2", "vi"],
  ["vi;level=1;q=0.2,en;q=0.3", "en"],
  ["*;q=0.1,en;q=0.2", "en"],
  ["fr,*;q=0.1", "vi"],
  ['"vi-VN"', "vi"],
  ["vix,en;q=0.5", "en"],
  ["-", "en"],
  [`${"x-pirate;q=0.9,".repeat(270)}vi;q=0.1`, "vi"],
  ["a".repeat(4_096), "en"],
];

for (const [header, language] of headers) {
  const shown = JSON.stringify(header).slice(0, 40);
  test(`a reader with Accept-Language ${shown} (${header?.length}) reads ${language}`, () => {
    assert.equal(preferredLanguage(header, city), language);
  });
}

test("a city that publishes in Vietnamese alone answers everybody in it", () => {
  const only = { ...city, languages: ["vi"] as const };
  for (const header of [null, "en", "fr"]) assert.equal(preferredLanguage(header, only), "vi");
});

test("of a header that no browser sends, no more is read than of a long one", () => {
  assert.equal(preferredLanguage(`${",".repeat(499)}vi`, city), "vi");
  assert.equal(preferredLanguage(`${",".repeat(500)}vi`, city), "en");
});
