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
];

for (const [header, language] of headers) {
  test(`a reader with Accept-Language ${JSON.stringify(header)} reads ${language}`, () => {
    assert.equal(preferredLanguage(header, city), language);
  });
}

test("a city that publishes in Vietnamese alone answers everybody in it", () => {
  const only = { ...city, languages: ["vi"] as const };
  for (const header of [null, "en", "fr"]) assert.equal(preferredLanguage(header, only), "vi");
});
