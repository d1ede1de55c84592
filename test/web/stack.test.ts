import assert from "node:assert/strict";
import { test } from "node:test";
import { framesOf } from "../../src/web/stack.ts";

const posing = "    at secret (file:///secret.js:12:34)";

class Named extends Error {
  override name = "Named";
}

class Captured extends Error {
  constructor(message: string) {
    super(message);
    Error.captureStackTrace(this, Captured);
  }
}

const messages: [what: string, message: string][] = [
  ["nothing", ""],
  ["a word", "secret"],
  ["what every stack begins with", "Error"],
  ["the same and more", "Error: secret"],
  ["a frame", posing.trim()],
  ["a frame on its own line", `secret\n${posing}`],
  ["frames alone", `\n${posing}\n${posing}\n`],
  ["frames without a function", "secret\n    at file:///secret.js:1:2\n    at secret:3:4"],
  ["frames and blank lines", `secret\n\n${posing}\n\n    at\n    at \n`],
  ["a whole stack", new Error("secret").stack?.replaceAll("at ", "at secret ") ?? ""],
  ["other line ends", `secret\r\n${posing}\r${posing}\u2028${posing}\u2029${posing}`],
  ["a query with its values", `Failed query: select ?\nparams: secret\n${posing}`],
  ["half a letter", `\ud83d\n${posing}`],
  ["a hundred thousand lines", `${posing}\n`.repeat(100_000)],
];

for (const [what, message] of messages) {
  test(`of an error whose message is ${what}, the frames are its own`, () => {
    const errors = [
      new Error(message),
      new TypeError(message),
      new Named(message),
      new Captured(message),
      new Error(message, { cause: new Error(`secret\n${posing}`) }),
    ];
    for (const error of errors) {
      const frames = framesOf(error);
      assert.doesNotMatch(frames.join("\n"), /secret/);
      assert.match(frames[0] ?? "", /^at .*stack\.test\.ts:\d+:\d+\)?$/);
      assert.ok(frames.length <= 8);
    }
  });
}

test("where the message has been changed, or there is no stack, there are no frames", () => {
  const changed = new Error(`secret\n${posing}`);
  // Written when it is first asked for.
  assert.match(changed.stack ?? "", /secret/);
  changed.message = "another";
  assert.deepEqual(framesOf(changed), []);
  const without = new Error("secret");
  Object.defineProperty(without, "stack", { value: undefined });
  assert.deepEqual(framesOf(without), []);
});
