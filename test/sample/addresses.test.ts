import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fromHere, printAddresses } from "../../sample/addresses.ts";
import { shownSign } from "../../sample/demo-signs.ts";
import type { ShownSign } from "../../sample/local-database.ts";

const sampleSign = { code: shownSign, slug: "ly-bon" };

/** What is printed for a Worker that listens there. */
function printed(server: string, sign: ShownSign | null = sampleSign): string {
  const lines: string[] = [];
  printAddresses({
    server: new URL(server),
    sign,
    language: "vi",
    say: (line) => lines.push(line),
  });
  return lines.join("\n");
}

describe("what to open", () => {
  for (const server of ["http://localhost:8787", "http://127.0.0.1:8787", "http://[::1]:8787"]) {
    test(`${server}: links there, and how to open it to a phone`, () => {
      const text = printed(server);
      assert.equal(text.includes("█"), !server.includes("["), "a symbol, where one can hold it");
      assert.ok(text.includes(`One sign's code   ${server}/${shownSign}\n`));
      assert.ok(text.includes(`Its street's page ${server}/vi/streets/ly-bon\n`));
      assert.ok(text.includes(`Dashboard         ${server}/officials\n`));
      assert.match(text, /npm start -- --ip 0\.0\.0\.0/);
      assert.doesNotMatch(text, /administrator/);
      assert.equal(fromHere(new URL(server)).origin, server);
    });
  }

  for (const host of ["0.0.0.0", "[::]", "*", "192.0.2.7"]) {
    test(`--ip ${host}: links that a phone can open, and that everybody is an administrator`, () => {
      const text = printed(`http://${host}:8787`);
      assert.match(text, /Dashboard +http:\/\/(\d+\.\d+\.\d+\.\d+|localhost):8787\/officials\n/);
      assert.doesNotMatch(text, /0\.0\.0\.0|\[::\]|\*/);
      assert.match(text, /Whoever reaches it is an administrator/);
    });
  }

  test("a Worker that listens everywhere is asked from here as localhost, any other as it says", () => {
    assert.equal(fromHere(new URL("http://0.0.0.0:8787")).href, "http://localhost:8787/");
    assert.equal(fromHere(new URL("http://192.0.2.7:8787")).href, "http://192.0.2.7:8787/");
  });

  test("only the sample is called one, and a city without signs shows its home page", () => {
    assert.match(printed("http://localhost"), /A sample:/);
    assert.doesNotMatch(printed("http://localhost", { code: "7K3M9K", slug: "a" }), /A sample:/);
    assert.match(printed("http://localhost", null), /Home page +http:\/\/localhost\/vi\n/);
  });
});
