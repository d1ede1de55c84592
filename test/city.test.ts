import assert from "node:assert/strict";
import { test } from "node:test";
import { CityError, readCity } from "../src/city.ts";
import { goodVars } from "./vars.ts";

test("a city's vars are read, also where an environment gives numbers as text", () => {
  const city = readCity({ ...goodVars, UTC_OFFSET: "7", OTHER_HOSTS: "A.example b.example" });
  const asText = { UTC_OFFSET: "7", TALLIES: "4", SCAN_ROWS_PER_DAY: "50000" };
  assert.deepEqual(readCity({ ...goodVars, ...asText }), readCity(goodVars));
  assert.deepEqual(readCity({ ...goodVars, FIRST_ADMIN: "A@city.example" }), {
    name: { vi: "Thái Bình", en: "Thái Bình" },
    host: "bienpho.example",
    otherHosts: [],
    utcOffset: 7,
    languages: ["vi", "en"],
    tallies: 4,
    scanRowsPerDay: 50_000,
    dataLicence: "MIT",
    dataAttribution: "Street names: a source (MIT).",
    accessAud: "audience",
    firstAdmin: "a@city.example",
  });
  assert.equal(city.utcOffset, 7);
  assert.deepEqual(city.otherHosts, ["a.example", "b.example"]);
  assert.deepEqual(readCity({ ...goodVars, LANGUAGES: "en" }).languages, ["en"]);
});

const wrong: [string, Record<string, unknown>, RegExp][] = [
  ["a missing host", { HOST: undefined }, /^HOST is missing.*HOST = "bienpho.example"/],
  ["a host with a scheme", { HOST: "https://bienpho.example" }, /^HOST holds.*give the bare name/],
  ["a host without a dot", { HOST: "bienpho" }, /^HOST holds.*give the bare name/],
  [
    "a bad other host",
    { OTHER_HOSTS: "ok.example b/c" },
    /^OTHER_HOSTS holds "b\/c".*give the bare name/,
  ],
  ["an offset by name", { UTC_OFFSET: "Asia/Ho_Chi_Minh" }, /^UTC_OFFSET is "Asia.*-12 to 14/],
  ["an offset with half an hour", { UTC_OFFSET: 5.5 }, /^UTC_OFFSET is 5.5.*whole number/],
  ["a missing offset", { UTC_OFFSET: undefined }, /^UTC_OFFSET is missing.*whole number/],
  ["an empty offset", { UTC_OFFSET: "" }, /^UTC_OFFSET is "".*whole number/],
  ["an unknown language", { LANGUAGES: "vi fr" }, /^LANGUAGES holds "fr".*vi, en/],
  ["no tally", { TALLIES: 0 }, /^TALLIES is 0.*from 1 to 64/],
  ["no name", { CITY_NAME_VI: " " }, /^CITY_NAME_VI is missing.*CITY_NAME_VI = /],
  ["a licence that is no identifier", { DATA_LICENCE: "CC BY" }, /^DATA_LICENCE holds.*SPDX/],
  ["no attribution", { DATA_ATTRIBUTION: "" }, /^DATA_ATTRIBUTION is missing.*DATA_ATTRIBUTION = /],
  ["no audience", { ACCESS_AUD: undefined }, /^ACCESS_AUD is missing.*ACCESS_AUD = /],
  [
    "a first admin without @",
    { FIRST_ADMIN: "nobody" },
    /^FIRST_ADMIN holds "nobody".*FIRST_ADMIN = /,
  ],
];

for (const [what, vars, sentence] of wrong) {
  test(`${what} is refused with a sentence that says what to mend`, () => {
    assert.throws(
      () => readCity({ ...goodVars, ...vars }),
      (error) => error instanceof CityError && sentence.test(error.message),
    );
  });
}

test("all that is wrong is told at once, a line for each", () => {
  assert.throws(
    () => readCity({ ...goodVars, HOST: undefined, TALLIES: 0 }),
    ({ message }: Error) => /^HOST is missing.*\nTALLIES is 0.*$/.test(message),
  );
});
