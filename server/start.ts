import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { keepServing } from "./keep-serving.ts";

/** `npm run server -- --data DIR`: a city on this machine, without Cloudflare (docs/own-server.md). */

const help = `npm run server -- --data DIR [options]
npm run server -- install --data DIR [options]

Serves a city on this machine by the open-source runtime alone. What it has lies in DIR.
"install" prints what systemd, Caddy and the proxy for signing in need, and changes nothing.

  --data DIR     the data folder; made where there is none
  --port N       where it listens on 127.0.0.1; 8080 without it
  --city FILE    the city's file of settings; city.toml where there is one

SIGTERM, and Ctrl-C, let it finish what is under way and end it.
`;

try {
  await run();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: "string" },
      port: { type: "string", default: "8080" },
      city: { type: "string" },
      help: { type: "boolean" },
    },
    allowPositionals: true,
  });
  if (values.help) return void process.stdout.write(help);
  const { data, city: cityFile } = values;
  const port = Number(values.port);
  if (!data) return stop(`--data is missing: say in which folder.\n\n${help}`);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return stop(`--port is to be a number from 1 to 65535, not "${values.port}".`);
  }
  const [command, ...more] = positionals;
  if (more.length > 0 || (command !== undefined && command !== "install")) {
    return stop(`There is no "${positionals.join(" ")}".\n\n${help}`);
  }
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  if (command === "install") return printInstall({ data, port, cityFile });
  const told = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => told.abort());
  }
  await keepServing({ folder: data, port, cityFile, say, told: told.signal });
  process.exit(0);
}

/** Only here, since wrangler takes seconds and memory to load. */
async function printInstall(given: { data: string; port: number; cityFile: string | undefined }) {
  const { cityConfig } = await import("../cli/city/config.ts");
  const { filesToInstall } = await import("./install/install.ts");
  const { city, settings, file } = cityConfig(given.cityFile);
  const files = filesToInstall({
    city,
    issuer: settings?.server?.issuer ?? null,
    program: process.cwd(),
    node: process.execPath,
    data: resolve(given.data),
    port: given.port,
    cityFile: file,
  });
  for (const { file: path, text } of files) process.stdout.write(`# ${path}\n\n${text}\n`);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
