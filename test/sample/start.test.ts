import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

/** A copy of what `npm start` needs, whose wrangler.toml may be spoilt. */
function copyWith(spoil: (toml: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-start-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["package.json", "tsconfig.json", "src", "migrations", "sample"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "wrangler.toml"), spoil(readFileSync("wrangler.toml", "utf8")));
  return folder;
}

test("an unknown offset and a missing host stop the start with a sentence for each that says what to mend", () => {
  const wrong = copyWith((toml) =>
    toml.replace("UTC_OFFSET = 7", 'UTC_OFFSET = "Asia/Ho_Chi_Minh"').replace(/^HOST = .*$/m, ""),
  );
  const { status, stderr } = spawnSync(process.execPath, ["sample/start.ts"], {
    ...{ cwd: wrong, encoding: "utf8" },
  });
  assert.equal(status, 1);
  assert.match(stderr, /^UTC_OFFSET is "Asia\/Ho_Chi_Minh": it must be a whole number/m);
  assert.match(stderr, /^HOST is missing: give it under \[vars\] in wrangler\.toml/m);
  assert.doesNotMatch(stderr, /at file:/);
});

test("npm start brings up the city and prints what to open", async () => {
  const { output, address, status, dashboard } = await startAndEnd(copyWith((toml) => toml));
  assert.match(output, /79 streets/);
  assert.match(output, new RegExp(`One sign's code +${address}[0-9A-Z]{6}\n`));
  assert.match(output, /Dashboard +http/);
  assert.equal(status, 302);
  assert.match(dashboard, /Nên kiểm tra/, "the sample's dead sign stands among those to check");
});

/**
 * Runs `npm start` until it says what to open, opens the sign's code, and ends it as Ctrl+C in a
 * terminal does: it and all that it has started.
 */
async function startAndEnd(cwd: string) {
  const child = spawn(process.execPath, ["sample/start.ts", "--port", "0"], {
    ...{ cwd, detached: true },
  });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  const ended = new Promise((done) => child.on("close", done));
  try {
    for (let i = 0; !output.includes("Ctrl+C"); i++) {
      assert.ok(i < 1_200, `It does not come up: ${output}`);
      await new Promise((done) => setTimeout(done, 100));
      assert.equal(child.exitCode, null, output);
    }
    const [sign = "", address = ""] = /(http\S+\/)[0-9A-Z]{6}\n/.exec(output) ?? [];
    const { status } = await fetch(sign.trim(), { redirect: "manual" });
    const dashboard = await (await fetch(`${address}officials`)).text();
    return { output, address, status, dashboard };
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}
