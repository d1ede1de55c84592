import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, test } from "node:test";
import { readRaw } from "../../cli/city/config.ts";
import { readSettings } from "../../cli/city/settings.ts";
import { readAnswers } from "../../cli/deploy/questions.ts";
import { settingsText } from "../../cli/deploy/settings-file.ts";
import { CityError, type CityVars } from "../../src/city.ts";
import { account, startCloudflareApi } from "../../support/cloudflare-api.ts";
import { startCity } from "../harness.ts";

const host = "qr.city.example";

/** A copy of the repository's files that a deployment needs, as somebody has just cloned it. */
function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-deploy-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const parts = ["package.json", "tsconfig.json", "wrangler.toml", "city.example.toml"];
  for (const part of [...parts, "src", "cli", "migrations"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

type Ran = { status: number | null; output: string };

/** Runs it with nobody at a terminal, logged in to no account but that of `env`. */
function deploy(cwd: string, parameters: string[], env: Record<string, string> = {}): Promise<Ran> {
  const { CLOUDFLARE_API_TOKEN: _, CLOUDFLARE_ACCOUNT_ID: __, ...around } = process.env;
  const child = spawn(process.execPath, ["cli/deploy.ts", ...parameters], {
    cwd,
    // A home of its own, so that no login of this machine is found.
    env: { ...around, HOME: cwd, XDG_CONFIG_HOME: cwd, WRANGLER_SEND_METRICS: "false", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((done) => child.on("close", (status) => done({ status, output })));
}

const answers = ["--answers", "cli/answers.example.json"];

test("a dry run prints the whole plan, without an account; again, it says what is done already", async () => {
  const folder = clone();
  const first = await deploy(folder, ["--dry-run", ...answers]);
  assert.equal(first.status, 0, first.output);
  const plan = [
    /^\[1\/11\] Settings: written: city\.toml\n {4}Example City, qr\.city\.example, plan paid\n/,
    /^\[2\/11\] Build: done: /m,
    /^Not run, since it needs an account or the network:\n\n\[3\/11\] Hosts: not run\n/m,
    /^\[4\/11\] Login: not run\n/m,
    /^\[5\/11\] Database: not run\n +wrangler d1 create bien-pho-example-city --location apac/m,
    /^\[6\/11\] Migrations, before the code: not run\n +wrangler d1 migrations apply DB --remote/m,
    /^\[7\/11\] Secrets: not run\n +none is to be set/m,
    /^\[8\/11\] Deployment: not run\n.*\n +answers at qr\.city\.example \(custom domain/m,
    /^\[9\/11\] Access, by hand: not run\n +https:\/\/one\.dash\.cloudflare\.com/m,
    /Hostname +qr\.city\.example, path officials\n/,
    /^\[10\/11\] Read replication, by hand: not run\n/m,
    /^\[11\/11\] Self-test: not run\n/m,
  ];
  for (const line of plan) assert.match(first.output, line);

  const settings = readFileSync(join(folder, "city.toml"), "utf8");
  const again = await deploy(folder, ["--dry-run"]);
  assert.equal(again.status, 0, again.output);
  assert.match(again.output, /^\[1\/11\] Settings: done before: city\.toml\n/);
  assert.equal(readFileSync(join(folder, "city.toml"), "utf8"), settings);
});

test("what is deployed has the city's hosts, its own database, and a bound on CPU on the paid plan alone", async () => {
  const folder = clone();
  const given = JSON.parse(readFileSync("cli/answers.example.json", "utf8"));
  for (const plan of ["paid", "free"]) {
    const changed = { ...given, plan, CITY_NAME_EN: `Mau ${plan}`, ACCESS_AUD: "ab".repeat(32) };
    writeFileSync(join(folder, "answers.json"), JSON.stringify(changed));
    const file = `city.${plan}.toml`;
    const ran = await deploy(folder, ["--dry-run", "--city", file, "--answers", "answers.json"]);
    assert.equal(ran.status, 0, ran.output);
    const name = `bien-pho-mau-${plan}-${plan}`;
    const config = JSON.parse(
      readFileSync(join(folder, `.wrangler/cities/${name}/wrangler.json`), "utf8"),
    );
    assert.equal(config.name, name);
    assert.deepEqual(config.routes, [{ pattern: host, custom_domain: true }]);
    assert.equal(config.d1_databases[0].database_name, name);
    assert.deepEqual(config.limits, plan === "paid" ? { cpu_ms: 10_000 } : undefined);
    assert.equal(config.vars.SCAN_ROWS_PER_DAY, plan === "paid" ? 1_000_000 : 50_000);
    assert.equal(config.vars.ACCESS_AUD, "ab".repeat(32));
    assert.equal(config.access.dev.aud, "ab".repeat(32));
    assert.equal(config.observability.traces.enabled, false);
  }
});

const refused: [what: string, change: Record<string, unknown>, lines: RegExp[]][] = [
  [
    "answers that are wrong, missing and unknown",
    { HOST: undefined, plan: 5, NAME: "x" },
    [/^NAME in answers\.json is no question/m, /^plan in .* must be a text/m, /^HOST is missing/m],
  ],
  [
    "answers that make no sense",
    { HOST: "https://x.example", plan: "gold", CITY_CONTACT: "me" },
    [/^HOST holds "https:/m, /^plan holds "gold"/m, /^CITY_CONTACT holds "me"/m],
  ],
];

const defaults = (readRaw().vars ?? {}) as CityVars;

/** What is told, a line each. */
function told(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CityError) return error.message;
    throw error;
  }
  return "";
}

for (const [what, change, lines] of refused) {
  test(`${what} are all told at once`, () => {
    const given = JSON.parse(readFileSync("cli/answers.example.json", "utf8"));
    const json = JSON.stringify({ ...given, ...change });
    const found = told(() =>
      settingsText(readAnswers(json, "answers.json"), "city.toml", defaults),
    );
    for (const line of lines) assert.match(found, line);
  });
}

test("settings that are wrong and unknown are all told at once", () => {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-settings-"));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "city.toml");
  const spoilt = readFileSync("city.example.toml", "utf8")
    .replace('name = "bien-pho-example"', 'name = "Biển Phố"')
    .replace("SCAN_ROWS_PER_DAY = 1000000", 'SCAN_ROWS_PER_DAY = "many"\nSCANS = 1')
    .replace(/^HOST = .*$/m, "");
  writeFileSync(file, spoilt);
  const found = told(() => readSettings(file, defaults));
  for (const line of [
    /^name holds "Biển Phố"/m,
    /^vars\.SCANS in .*city\.toml is no setting/m,
    /^HOST is missing: give it under \[vars\] in .*city\.toml/m,
    /^SCAN_ROWS_PER_DAY is "many"/m,
  ]) {
    assert.match(found, line);
  }
});

test("without settings, answers or a terminal it says what to do", async () => {
  const { status, output } = await deploy(clone(), []);
  assert.equal(status, 1);
  assert.match(output, /^There is no city\.toml and nobody to ask: give --answers FILE, or copy/);
});

test("without a login it says how to log in, and has built the Worker by then", async () => {
  const { status, output } = await deploy(clone(), answers);
  assert.equal(status, 1);
  assert.match(output, /^\[2\/11\] Build: done/m);
  assert.match(output, /^Nobody is logged in to Cloudflare\. Run npx wrangler login/m);
});

describe("with an account, through wrangler as it is", async () => {
  const city = await startCity({ sample: "none", isMigrated: false, others: { nobody: null } });
  const api = await startCloudflareApi(city.db);
  after(() => api.close());
  let site: "closed" | "open" | "another" = "closed";
  /** Stands at the city's host. */
  const server = createServer(async ({ url = "/", headers }, response) => {
    if (site === "another") return void response.end("<h1>Another site</h1>");
    const who = site === "open" && url.startsWith("/officials") ? city : city.as.nobody;
    const answer = await who.get(url, { "User-Agent": headers["user-agent"] ?? "" });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  }).listen(0, "127.0.0.1");
  after(() => server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const toServer = `const { fetch } = globalThis;
    globalThis.fetch = (address, options) =>
      fetch(address.replace("https://${host}/", "http://127.0.0.1:${port}/"), options);`;
  const env = {
    ...api.env,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(toServer)}`,
  };
  const folder = clone();

  test("a city is made: database in its region, migrations, then the Worker; and it is looked at", async () => {
    const { status, output } = await deploy(folder, answers, env);
    assert.equal(status, 0, output);
    for (const line of [
      new RegExp(`^\\[4/11\\] Login: done: ${account.name}`, "m"),
      /^\[5\/11\] Database: made: 6b1d0f6e-/m,
      /^\[6\/11\] Migrations, before the code: done\n/m,
      /^\[8\/11\] Deployment: done/m,
      /^\[9\/11\] Access, by hand: to do, once:\n/m,
      /^\[10\/11\] Read replication, by hand: to do, once:\n/m,
      /^\[11\/11\] Self-test: all is well\n/m,
      /ok +https:\/\/qr\.city\.example\/ZZZZZ. is opened \(404, stray; reason=no-sign; by=robot\)/,
      /ok +and counted in the database, as a robot's/,
      /ok +https:\/\/qr\.city\.example\/officials is closed \(403\)/,
    ]) {
      assert.match(output, line);
    }
    const created = api.asked.find(
      ({ method, path }) => method === "POST" && /d1\/database$/.test(path),
    );
    assert.deepEqual(JSON.parse(created?.body ?? ""), {
      name: "bien-pho-example-city",
      primary_location_hint: "apac",
    });
    const order = api.asked.map(({ body, path }) =>
      /CREATE TABLE streets/.test(body)
        ? "migration"
        : /\/(scripts|versions)/.test(path)
          ? "code"
          : "",
    );
    assert.ok(order.indexOf("migration") > 0);
    assert.ok(order.indexOf("migration") < order.lastIndexOf("code"));
    const uploaded = api.asked.find(({ body }) => body.includes('"main_module"'))?.body ?? "";
    assert.match(uploaded, /"HOST"[^}]*qr\.city\.example/);
    assert.match(uploaded, /"cpu_ms":10000/);
    assert.match(uploaded, /"traces":{"enabled":false/);
    const routed = api.asked.find(({ path }) => /domains/.test(path) && /qr\.city/.test(path));
    const inBody = api.asked.find(({ path, body }) => /domains/.test(path) && body.includes(host));
    assert.ok(routed ?? inBody, "the host is asked for as a custom domain");
  });

  test("run again, it makes nothing twice, and says that /officials stands open where it does", async () => {
    site = "open";
    const before = api.asked.length;
    const settings = join(folder, "city.toml");
    const withTag = readFileSync(settings, "utf8").replace(
      /^# ACCESS_AUD.*$/m,
      `ACCESS_AUD = "${"ab".repeat(32)}"`,
    );
    writeFileSync(settings, withTag);
    for (const database of api.databases) database.read_replication.mode = "auto";
    const { status, output } = await deploy(folder, [], env);
    assert.equal(status, 1, output);
    for (const line of [
      /^\[1\/11\] Settings: done before/m,
      /^\[5\/11\] Database: done before/m,
      /^\[6\/11\] Migrations, before the code: done before: it lacks none/m,
      /^\[9\/11\] Access, by hand: the audience tag is set/m,
      /^\[10\/11\] Read replication, by hand: done before/m,
      /^\[11\/11\] Self-test: NOT WELL/m,
      /WRONG https:\/\/qr\.city\.example\/officials is closed \(200\)/,
      /the self-test found what is marked WRONG/,
    ]) {
      assert.match(output, line);
    }
    assert.equal(readFileSync(settings, "utf8"), withTag);
    const since = api.asked.slice(before);
    assert.ok(!since.some(({ method, path }) => method === "POST" && /d1\/database$/.test(path)));
    assert.ok(!since.some(({ body }) => /CREATE TABLE streets/.test(body)));
  });

  test("where another site answers at the host, nothing is deployed", async () => {
    site = "another";
    const before = api.asked.length;
    const { status, output } = await deploy(folder, [], env);
    assert.equal(status, 1);
    assert.match(output, /^Another site answers at qr\.city\.example: deploying would take/m);
    assert.equal(api.asked.length, before);
  });
});
