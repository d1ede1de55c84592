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
  ["an issuer with a blank behind it", { ...server, issuer: `${issuer} ` }, /^server\.issuer /],
  ["keys with a quote in them", { ...server, keys: `${issuer}/"` }, /^server\.keys /],
  ["a list of sections", [server], /^server in city\.toml is to be a section, \[server\]/],
  ["an address in the section's place", issuer, /^server in city\.toml is to be a section/],
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

test("says that it must be told for whom the issuer's tokens are", () => {
  const { ACCESS_AUD: _one, ...vars } = example.vars;
  assert.throws(
    () => checkSettings({ ...given, vars, server }, "city.toml", defaults),
    /^CityError: ACCESS_AUD is missing: with \[server\], give under \[vars\] in city\.toml the client id/,
  );
  assert.equal(checkSettings({ ...given, vars }, "city.toml", defaults).server, null);
});
