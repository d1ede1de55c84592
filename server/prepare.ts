import { copyFileSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unstable_readConfig } from "wrangler";
import { cityConfig } from "../cli/city/config.ts";
import { readCity } from "../src/city.ts";
import { builtCity, builtServer } from "./build.ts";
import { configText, type ServedModule } from "./config.ts";
import type { EntrySettings } from "./entry.ts";

/** Which city, and where its server listens and keeps what it has. */
export type Preparing = {
  /** The city's file of settings, as for `cityConfig`. */
  cityFile: string | undefined;
  data: string;
  run: string;
  socket: string;
  listen: string;
  /** In the place of what `[server]` says. */
  entry?: EntrySettings | null;
  /** In the place of the file's own. */
  vars?: Readonly<Record<string, unknown>>;
  /** In the place of the city's: none, where no night is to change what a test compares. */
  crons?: readonly string[];
  /** A build that is there already. */
  built?: string;
};

/** The two configurations: with the local socket alone, for migrations, and with the one that answers. */
export const configFiles = { quiet: "quiet.capnp", serving: "serving.capnp" } as const;

/**
 * Writes into the folder `run` what the runtime is to read: the city's Worker as it is built for
 * Cloudflare, the modules beside it, and the configuration.
 * @returns what the city is called, and what of its settings a server of its own has no use for.
 */
export async function prepareServer(
  preparing: Preparing,
): Promise<{ name: string; notes: string[] }> {
  const { cityFile, run, data, socket, listen } = preparing;
  const { configPath, settings, ...config } = cityConfig(cityFile);
  const {
    vars: ofFile,
    compatibility_date,
    compatibility_flags,
    triggers,
  } = unstable_readConfig({ config: configPath }, { hideWarnings: true });
  const vars = { ...ofFile, ...preparing.vars };
  const { accessAud, accessApiAud } = readCity(vars);
  const audiences = [accessAud, ...(accessApiAud === null ? [] : [accessApiAud])];
  const server = settings?.server ?? null;
  const entry = server && { ...server, audiences };
  const [built, ours] = await Promise.all([preparing.built ?? builtCity(), builtServer()]);

  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { mode: 0o700 });
  for (const [name, text] of Object.entries(ours)) writeFileSync(join(run, `${name}.js`), text);
  copyFileSync(join(built, "index.js"), join(run, "built-city.js"));
  const texts = globSync(join(built, "*-*.js")).map((file) => basename(file));
  for (const file of texts) copyFileSync(join(built, file), join(run, file));
  const served = {
    compatibilityDate: compatibility_date ?? "",
    compatibilityFlags: compatibility_flags,
    vars,
    crons: preparing.crons ?? triggers.crons ?? [],
    entry: preparing.entry === undefined ? entry : preparing.entry,
    modules: [
      ...["worker.js", "built-city.js"].map(
        (name): ServedModule => ({ name, kind: "esModule", file: name }),
      ),
      ...texts.map((name): ServedModule => ({ name, kind: "text", file: name })),
    ],
    data,
    socket,
  };
  const write = (file: string, listens: string | null) =>
    writeFileSync(join(run, file), configText({ ...served, listen: listens }), { mode: 0o600 });
  write(configFiles.quiet, null);
  write(configFiles.serving, listen);
  const notes = [
    ...(served.entry === null ? ["/officials is closed to everybody: [server] is not set."] : []),
    ...(settings?.ratelimits
      ? ["[[ratelimits]] is Cloudflare's and left out: let the proxy limit what is sent."]
      : []),
  ];
  return { name: config.city.name.vi, notes };
}

/** As a process of its own, which takes wrangler's memory with it when it ends. */
if (import.meta.main) {
  try {
    const preparing: Preparing = JSON.parse(process.argv[2] ?? "");
    process.stdout.write(JSON.stringify(await prepareServer(preparing)));
  } catch (error) {
    process.stderr.write((error as Error).message);
    process.exitCode = 1;
  }
}
