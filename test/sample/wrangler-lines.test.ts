import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { WranglerLines, whatToDo } from "../../sample/wrangler-lines.ts";

const ready = "[wrangler:info] Ready on http://localhost:8787";
const warning =
  "\x1b[33m▲ \x1b[43;33m[\x1b[43;30mWARNING\x1b[43;33m]\x1b[0m \x1b[1mDo this.\x1b[0m";
const error = "\x1b[31m✘ \x1b[41;31m[\x1b[41;97mERROR\x1b[41;31m]\x1b[0m \x1b[1mIt broke.\x1b[0m";

describe("what wrangler prints", () => {
  const output: [line: string, before: boolean, after: boolean][] = [
    [" ⛅️ wrangler 4.164.0", false, true],
    ['env.CITY_NAME_VI ("Thái Bình")      Environment Variable      local', false, true],
    ["⎔ Starting local server...", false, true],
    ["⎔ Reloading local server...", false, true],
    ["what the Worker logs", false, true],
    ["[wrangler:info] GET /vi/streets?q=a 200 OK (84ms)", false, false],
    ["[wrangler:info] - http://192.0.2.2:8787", false, false],
  ];
  for (const [line, before, after] of output) {
    test(`${line}: shown ${before} before the Worker is ready, ${after} afterwards`, () => {
      const lines = new WranglerLines();
      assert.equal(lines.isOutputShown(line), before);
      lines.isOutputShown(ready);
      assert.equal(lines.isOutputShown(line), after);
    });
  }

  test("the address is that of the first line that says so, which is not shown itself", () => {
    const lines = new WranglerLines();
    const address = () => lines.address?.href;
    assert.equal(address(), undefined);
    assert.equal(lines.isOutputShown(ready), false);
    lines.isOutputShown(ready.replace("8787", "1"));
    assert.equal(address(), "http://localhost:8787/");
  });

  test("an error is shown with all its lines, a warning with none until the Worker is ready", () => {
    const lines = new WranglerLines();
    const printed = [
      warning,
      "",
      "  For more details",
      error,
      "",
      "  at a line",
      "🪵  Logs",
      "end",
    ];
    const shown = () => printed.filter((line) => lines.isErrorShown(line));
    assert.deepEqual(shown(), [error, "", "  at a line"]);
    lines.isOutputShown(ready);
    assert.deepEqual(shown(), printed.slice(0, -2), "a warning may now be the Worker's own");
  });

  test("what to do names another port where one is in use", () => {
    assert.match(whatToDo("Address already in use (localhost:8787)."), /--port 8790$/);
    assert.match(whatToDo("listen EADDRINUSE: 127.0.0.1:8787"), /--port 8790$/);
    assert.match(whatToDo("Unknown argument: prot"), /^Mend what the message names/);
  });
});
