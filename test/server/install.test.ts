import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { get } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { readRaw } from "../../cli/city/config.ts";
import { filesToInstall } from "../../server/install/install.ts";
import { type CityVars, readCity } from "../../src/city.ts";
import { freePort } from "../../support/free-port.ts";

const vars = readRaw().vars as CityVars;
const installing = {
  city: readCity({ ...vars, OTHER_HOSTS: "qr.bienpho.example", ACCESS_AUD: "the-officials" }),
  issuer: "https://login.city.example",
  program: "/opt/bien-pho",
  node: "/opt/bien-pho/node_modules/node/bin/node",
  data: "/var/lib/bien-pho",
  port: 8080,
  cityFile: "/etc/bien-pho/city.toml",
};
const filesOf = (issuer: string | null = installing.issuer) =>
  new Map(filesToInstall({ ...installing, issuer }).map(({ file, text }) => [file, text]));

test("units start the server, back it up every night and sign in, each as a user of its own", () => {
  const files = filesOf();
  const units = [...files].filter(([file]) => file.startsWith("/etc/systemd/"));
  assert.equal(units.length, 4);
  for (const [file, text] of units) {
    for (const line of text.split("\n")) {
      assert.match(line, /^(|#.*|\[(Unit|Service|Timer|Install)\]|[A-Za-z]+=.*)$/, file);
    }
    if (!file.endsWith(".service")) continue;
    assert.match(text, /^NoNewPrivileges=yes$/m);
    assert.match(text, /^CapabilityBoundingSet=$/m);
    assert.match(text, /^SystemCallFilter=@system-service @pkey$/m);
    if (file.endsWith("/oauth2-proxy.service")) {
      assert.match(text, /^User=oauth2-proxy$/m);
      assert.match(text, /^ExecStart=\S+ --config \/etc\/oauth2-proxy\.cfg$/m);
      continue;
    }
    assert.match(text, /^User=bien-pho$/m);
    assert.match(text, /^ExecStart=.*--city \/etc\/bien-pho\/city\.toml'?$/m);
  }
  const service = files.get("/etc/systemd/system/bien-pho.service") ?? "";
  assert.match(
    service,
    /^ExecStart=\S+\/node server\/start\.ts --data \/var\/lib\/bien-pho --port 8080 /m,
  );
  // Only its own process is told to end, and systemd never leaves it.
  assert.match(service, /^KillMode=mixed$/m);
  assert.match(service, /^StartLimitIntervalSec=0$(?=[^[]*\[Service\])/m);
  const backup = files.get("/etc/systemd/system/bien-pho-backup.service") ?? "";
  assert.match(
    backup,
    / --server \/var\/lib\/bien-pho --out \S+\/bien-pho\/\$\(date .+\) --passphrase-file /,
  );
});

test("systemd takes the units as they are", {
  skip: spawnSync("systemd-analyze", ["--version"]).error && "needs systemd",
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-units-"));
  try {
    const units = filesToInstall({ ...installing, node: "/bin/sh" })
      .filter(({ file }) => file.startsWith("/etc/systemd/"))
      .map(({ file, text }) => ({
        path: join(folder, basename(file)),
        text: text.replace("/usr/local/bin/oauth2-proxy", "/bin/sh"),
      }));
    for (const { path, text } of units) writeFileSync(path, text);
    const parameters = ["verify", ...units.map(({ path }) => path)];
    const { status, stdout, stderr } = spawnSync("systemd-analyze", parameters, {
      encoding: "utf8",
    });
    // Of other units of this machine it may say more.
    const ofOurs = `${stdout}${stderr}`
      .split("\n")
      .filter((line) => /bien-pho|oauth2-proxy/.test(line));
    assert.deepEqual([status, ofOurs], [0, []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const hard: [key: "program" | "data" | "cityFile", path: string, says: RegExp][] = [
  ["cityFile", "/etc/bien pho/city.toml", /^\/etc\/bien pho\/city\.toml cannot stand in a unit/],
  ["data", "/var/lib/biển-phố", /cannot stand in a unit/],
  ["data", "/var/lib/100%", /cannot stand in a unit/],
  ["data", "/var/lib/$HOME", /cannot stand in a unit/],
  ["program", "/home/official/bien-pho", /is hidden from the units: put the program below \/opt/],
  ["data", "/tmp/bien-pho", /is hidden from the units/],
];

for (const [key, path, says] of hard) {
  test(`no unit is printed that could not use ${path}`, () => {
    assert.throws(
      () => filesToInstall({ ...installing, [key]: path }),
      (error: Error) => says.test(error.message),
    );
  });
}

test("the proxies answer for every host, sign officials in by the city's issuer and log no request", () => {
  const files = filesOf();
  const caddyfile = files.get("/etc/caddy/Caddyfile") ?? "";
  assert.match(caddyfile, /^bienpho\.example, qr\.bienpho\.example \{$/m);
  assert.equal(caddyfile.match(/reverse_proxy 127\.0\.0\.1:8080/g)?.length, 1);
  // Nobody sees a restart.
  assert.match(caddyfile, /reverse_proxy 127\.0\.0\.1:8080 \{[^}]*\blb_try_duration 15s\s+\}/);
  assert.match(
    caddyfile,
    /@person \{\s+path \/officials \/officials\/\*\s+not header Authorization \*\s+\}/,
  );
  assert.match(caddyfile, /handle @person \{\s+reverse_proxy 127\.0\.0\.1:4180\s+\}/);
  assert.match(caddyfile, /host qr\.bienpho\.example\s[^}]+\}\s+handle @elsewhere \{\s+redir/);
  // Caddy writes a line with address and user agent for each request that goes wrong.
  assert.deepEqual(caddyfile.match(/^\s*log\b[^}]*\}/gm), [
    "\tlog {\n\t\texclude http.log http.handlers\n\t}",
  ]);
  const proxy = files.get("/etc/oauth2-proxy.cfg") ?? "";
  assert.match(proxy, /^oidc_issuer_url = "https:\/\/login\.city\.example"$/m);
  assert.match(proxy, /^client_id = "the-officials"$/m);
  assert.match(proxy, /^upstreams = \["http:\/\/127\.0\.0\.1:8080\/"\]$/m);
  assert.match(proxy, /^pass_authorization_header = true$/m);
  assert.match(proxy, /^request_logging = false$/m);
  assert.match(proxy, /^trusted_proxy_ips = \["127\.0\.0\.1"\]$/m);
});

test("Caddy takes its file, hands /officials alone to the proxy, and logs no request that fails", {
  skip: spawnSync("caddy", ["version"]).error && "needs Caddy",
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-caddy-"));
  const [http, https] = [await freePort(), await freePort()];
  const ofThisMachine = `{
	http_port ${http}
	https_port ${https}
	admin off
	local_certs
	skip_install_trust
	storage file_system ${folder}
`;
  const path = join(folder, "Caddyfile");
  // The server answers, though only that there is no such thing; the proxy does not.
  const server = createServer((_, response) => void response.writeHead(404).end()).listen(0);
  const { port } = server.address() as AddressInfo;
  const [{ text = "" } = {}] = filesToInstall({ ...installing, port }).filter(
    ({ file }) => file === "/etc/caddy/Caddyfile",
  );
  const nobody = `127.0.0.1:${await freePort()}`;
  const adapted = text.replace("{\n", ofThisMachine).replaceAll("127.0.0.1:4180", nobody);
  writeFileSync(path, adapted);
  const caddy = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", path], {
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
  const ended = once(caddy, "exit");
  try {
    let log = "";
    caddy.stderr.setEncoding("utf8").on("data", (more: string) => (log += more));
    while (!log.includes("serving initial configuration")) {
      assert.equal(caddy.exitCode, null, log);
      await setTimeout(20);
    }
    const statusOf = async (path: string, host = "bienpho.example") => {
      const asked = get({
        port: https,
        path,
        servername: host,
        rejectUnauthorized: false,
        headers: { Host: host, "User-Agent": "a reader's phone" },
      });
      const [response] = (await once(asked, "response")) as [IncomingMessage];
      response.resume();
      return response.statusCode;
    };
    for (const path of ["/officials", "/officials/", "/officials/streets", "/oauth2/callback"]) {
      assert.equal(await statusOf(path), 502, path);
    }
    for (const path of ["/", "/7K3M9X", "/vi/streets", "/officialsx", "/healthz"]) {
      assert.equal(await statusOf(path), 404, path);
    }
    assert.equal(await statusOf("/7K3M9X", "qr.bienpho.example"), 404);
    assert.equal(await statusOf("/officials", "qr.bienpho.example"), 302);
    assert.match(log, /"level":"info"/);
    assert.doesNotMatch(log, /phone|remote_ip|\/officials/);
  } finally {
    caddy.kill();
    await ended;
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test("without an issuer there is no proxy for signing in, and /officials is passed on as it is", () => {
  const files = filesOf(null);
  assert.equal(files.has("/etc/oauth2-proxy.cfg"), false);
  assert.equal(files.has("/etc/systemd/system/oauth2-proxy.service"), false);
  assert.doesNotMatch(files.get("/etc/caddy/Caddyfile") ?? "", /oauth2|officials/);
});
