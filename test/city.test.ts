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
    contact: { text: "office@city.example", href: "mailto:office@city.example" },
    province: "tỉnh Hưng Yên",
    formerPlace: "",
    utcOffset: 7,
    languages: ["vi", "en"],
    tallies: 4,
    scanRowsPerDay: 50_000,
    region: "apac",
    dataLicence: "MIT",
    dataAttribution: "Street names: a source (MIT).",
    accessAud: "audience",
    accessApiAud: null,
    firstAdmin: "a@city.example",
  });
  assert.equal(city.utcOffset, 7);
  assert.deepEqual(city.otherHosts, ["a.example", "b.example"]);
  assert.deepEqual(readCity({ ...goodVars, LANGUAGES: "en" }).languages, ["en"]);
});

const contacts: [given: string, href: string][] = [
  ["van.thu+bien@sub.city.example", "mailto:van.thu+bien@sub.city.example"],
  ["1022", "tel:1022"],
  ["(0227) 3 831-234", "tel:02273831234"],
  ["+84 227.3831234", "tel:+842273831234"],
  ["https://city.example/liên-hệ", "https://city.example/li%C3%AAn-h%E1%BB%87"],
];

for (const [given, href] of contacts) {
  test(`the office is reached at ${given} by the link ${href}`, () => {
    const { contact } = readCity({ ...goodVars, CITY_CONTACT: given });
    assert.deepEqual(contact, { text: given, href });
  });
}

const wrong: [string, Record<string, unknown>, RegExp][] = [
  ["a missing host", { HOST: undefined }, /^HOST is missing.*HOST = "bienpho.example"/],
  ["a host with a scheme", { HOST: "https://bienpho.example" }, /^HOST holds.*give the bare name/],
  ["a host without a dot", { HOST: "bienpho" }, /^HOST holds.*give the bare name/],
  [
    "a bad other host",
    { OTHER_HOSTS: "ok.example b/c" },
    /^OTHER_HOSTS holds "b\/c".*give the bare name/,
  ],
  ["no contact", { CITY_CONTACT: "" }, /^CITY_CONTACT is missing.*CITY_CONTACT = /],
  ...[
    "phòng 12",
    "a@b",
    "a b@city.example",
    "javascript:alert(1)",
    "http://city.example",
    "12",
  ].map((given): [string, Record<string, unknown>, RegExp] => [
    `"${given}" for a contact`,
    { CITY_CONTACT: given },
    /^CITY_CONTACT holds ".+": give an e-mail address, a telephone number or an https address/,
  ]),
  ["an offset by name", { UTC_OFFSET: "Asia/Ho_Chi_Minh" }, /^UTC_OFFSET is "Asia.*-12 to 14/],
  ["an offset with half an hour", { UTC_OFFSET: 5.5 }, /^UTC_OFFSET is 5.5.*whole number/],
  ["a missing offset", { UTC_OFFSET: undefined }, /^UTC_OFFSET is missing.*whole number/],
  ["an empty offset", { UTC_OFFSET: "" }, /^UTC_OFFSET is "".*whole number/],
  ["an unknown language", { LANGUAGES: "vi fr" }, /^LANGUAGES holds "fr".*vi, en/],
  ["no tally", { TALLIES: 0 }, /^TALLIES is 0.*from 1 to 64/],
  ["no name", { CITY_NAME_VI: " " }, /^CITY_NAME_VI is missing.*CITY_NAME_VI = /],
  ["a region that there is not", { REGION: "vn" }, /^REGION holds "vn".*apac/],
  ["no region", { REGION: undefined }, /^REGION is missing.*REGION = "apac"/],
  [
    "one audience for both applications",
    { ACCESS_API_AUD: "audience" },
    /^ACCESS_API_AUD is the same as ACCESS_AUD: give .* of its own/,
  ],
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
