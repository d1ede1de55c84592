import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, test } from "node:test";

/** A copy of what `npm start` needs, whose wrangler.toml may be spoilt. */
function copyWith(spoil: (toml: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-start-"));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const part of ["package.json", "tsconfig.json", "src", "cli", "migrations", "sample"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "wrangler.toml"), spoil(readFileSync("wrangler.toml", "utf8")));
  return folder;
}

describe("npm start", { concurrency: true }, () => {
  test("an unknown offset and a missing host stop it with a sentence for each that says what to mend", async () => {
    const wrong = copyWith((toml) =>
      toml.replace("UTC_OFFSET = 7", 'UTC_OFFSET = "Asia/Ho_Chi_Minh"').replace(/^HOST = .*$/m, ""),
    );
    const { exitCode, output } = await startAndWait(wrong);
    assert.equal(exitCode, 1);
    assert.match(output, /^UTC_OFFSET is "Asia\/Ho_Chi_Minh": it must be a whole number/m);
    assert.match(output, /^HOST is missing: give it under \[vars\] in wrangler\.toml/m);
    assert.doesNotMatch(output, /at file:/);
  });

  test("a wrangler.toml that is not TOML stops it with what is wrong and where", async () => {
    const { exitCode, output } = await startAndWait(copyWith((toml) => `[[\n${toml}`));
    assert.equal(exitCode, 1);
    assert.match(output, /^Invalid TOML document: .*\(wrangler\.toml, line 1\)$/m);
    assert.doesNotMatch(output, /at file:/);
  });

  test("it brings up the city and prints what to open; started again, it does only what is left", async () => {
    const folder = copyWith((toml) => toml);
    const { output, address, status, street, dashboard } = await startAndEnd(folder);
    assert.match(output, /Bringing the local database up to date/);
    assert.match(output, /79 streets/);
    assert.match(output, new RegExp(`One sign's code +${address}[0-9A-Z]{6}\n`));
    assert.match(output, /Dashboard +http/);
    assert.doesNotMatch(output, /wrangler:info|WARNING|ERROR|env\.DB/);
    assert.equal(status, 302);
    assert.match(street, /Lý Bôn/);
    assert.match(dashboard, /Nên kiểm tra/, "the sample's dead sign stands among those to check");

    writeFileSync(join(folder, "migrations/9999_later.sql"), "CREATE TABLE later (id INTEGER);");
    const { port, free } = await takenPort();
    const atTakenPort = await startAndWait(folder, "--port", port);
    free();
    assert.equal(atTakenPort.exitCode, 1);
    assert.match(atTakenPort.output, /Bringing the local database up to date/);
    assert.doesNotMatch(atTakenPort.output, /79 streets/);
    assert.match(atTakenPort.output, new RegExp(`Address already in use \\(localhost:${port}\\)`));
    assert.match(atTakenPort.output, /choose another port: npm start -- --port \d+$/m);

    const mistyped = await startAndWait(folder, "--verbose", "--prot", "8790");
    assert.equal(mistyped.exitCode, 1);
    assert.match(mistyped.output, /Unknown argument: prot/);
    assert.match(mistyped.output, /wrangler dev \[script\]/, "all that wrangler prints");
    assert.match(mistyped.output, /^Mend what the message names/m);
    assert.doesNotMatch(mistyped.output, /Bringing the local database up to date/);
  });
});

describe("a city with settings of its own", () => {
  test("it starts beside the sample, empty, under its own name and with its own data", async () => {
    const folder = copyWith((toml) => toml);
    const example = readFileSync("city.example.toml", "utf8");
    writeFileSync(join(folder, "city.hue.toml"), example.replace("Thành phố Mẫu", "Huế"));
    const { output, dashboard } = await startAndEnd(folder, "--city", "city.hue.toml");
    assert.match(output, /^Biển Phố: Huế$/m);
    assert.doesNotMatch(output, /79 streets|One sign's code/);
    assert.match(dashboard, /Biển Phố · Huế/);
    assert.ok(existsSync(join(folder, ".wrangler/cities/bien-pho-example/state/v3/d1")));
    assert.ok(!existsSync(join(folder, ".wrangler/state")), "the sample's data is not touched");
  });

  test("settings that are wrong stop it with a sentence for each", async () => {
    const folder = copyWith((toml) => toml);
    writeFileSync(join(folder, "city.toml"), 'name = "x"\nplan = "gold"\n[vars]\nHOST = "a b"\n');
    const { exitCode, output } = await startAndWait(folder);
    assert.equal(exitCode, 1);
    assert.match(output, /^plan holds "gold": it must be one of free, paid/m);
    assert.match(output, /^HOST holds "a b", which is no host name/m);
    assert.match(output, /^CITY_NAME_VI is missing: give it under \[vars\] in city\.toml/m);
    assert.doesNotMatch(output, /at file:/);
  });
});

/** A port that somebody listens on until it is freed. */
async function takenPort() {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  return { port: String((server.address() as AddressInfo).port), free: () => server.close() };
}

/** Starts it with all that it says, as a group of processes of its own. */
function start(cwd: string, parameters: readonly string[]) {
  const child = spawn(process.execPath, ["sample/start.ts", ...parameters], {
    cwd,
    detached: true,
  });
  const said = { output: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      said.output += text;
    });
  }
  return { child, said, ended: new Promise((done) => child.on("close", done)) };
}

async function startAndWait(cwd: string, ...parameters: string[]) {
  const { child, said, ended } = start(cwd, parameters);
  await ended;
  return { exitCode: child.exitCode, output: said.output };
}

/**
 * Runs `npm start` until it says what to open, opens that, and ends it as Ctrl+C in a terminal
 * does: it and all that it has started.
 */
async function startAndEnd(cwd: string, ...parameters: string[]) {
  const { child, said, ended } = start(cwd, ["--port", "0", ...parameters]);
  try {
    for (let i = 0; !said.output.includes("Ctrl+C"); i++) {
      assert.ok(i < 1_200, `It does not come up: ${said.output}`);
      await new Promise((done) => setTimeout(done, 100));
      assert.equal(child.exitCode, null, said.output);
    }
    const [, address = ""] = /Dashboard +(http\S+\/)officials\n/.exec(said.output) ?? [];
    const [sign = address] = /http\S+\/[0-9A-Z]{6}(?=\n)/.exec(said.output) ?? [];
    const { status } = await fetch(sign, { redirect: "manual" });
    const [, page = address] = /street's page +(http\S+)/.exec(said.output) ?? [];
    const street = await (await fetch(page)).text();
    const dashboard = await (await fetch(`${address}officials`)).text();
    return { output: said.output, address, status, street, dashboard };
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}
