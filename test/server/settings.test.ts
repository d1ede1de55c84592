import assert from "node:assert/strict";
import { test } from "node:test";
import { readRaw } from "../../cli/city/config.ts";
import { checkSettings, readSettings } from "../../cli/city/settings.ts";
import { type CityVars, readCity } from "../../src/city.ts";

const defaults = readRaw().vars as CityVars;
const issuer = "https://login.city.example";
const server = { issuer, keys: `${issuer}/jwks` };
const example = readSettings("city.example.toml", defaults);
const given = { name: example.name, plan: example.plan, vars: example.vars };
const check = (section: unknown) =>
  checkSettings({ ...given, server: section }, "city.toml", defaults).server;

test("who vouches for officials is read from the city's settings, and is nobody without them", () => {
  assert.deepEqual(check(server), server);
  assert.equal(check(undefined), null);
  assert.equal(example.server, null);
  assert.equal(readCity(example.vars).host, "qr.city.example");
});

const wrong: [what: string, section: unknown, says: RegExp][] = [
  ["no keys", { issuer }, /^server\.keys in city\.toml holds "": it must be an https address/],
  ["keys by http", { issuer, keys: "http://login.city.example/jwks" }, /^server\.keys .*https/],
  ["an issuer that is no address", { ...server, issuer: "the issuer" }, /^server\.issuer .*https/],
  [
    "an issuer with a password in it",
    { ...server, issuer: "https://a:b@c.example" },
    /^server\.issuer /,
  ],
  ["a misspelt setting", { ...server, key: issuer }, /^server\.key in city\.toml is no setting/],
];

for (const [what, section, says] of wrong) {
  test(`says what is wrong with ${what}`, () => {
    assert.throws(
      () => check(section),
      (error: Error) => says.test(error.message),
    );
  });
}
