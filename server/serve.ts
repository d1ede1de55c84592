import { execFile } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { migrateServer } from "../cli/server/migrate.ts";
import { askServer, databaseOfServer } from "../cli/server/socket.ts";
import { openDataFolder, refuseLostDatabase, wayBack } from "./folder.ts";
import type { Preparing, prepareServer } from "./prepare.ts";
import { type Runtime, startRuntime } from "./runtime.ts";

export type Serving = Pick<Preparing, "cityFile" | "entry" | "vars" | "crons" | "built"> & {
  /** The data folder; made where there is none. */
  folder: string;
  /** On 127.0.0.1. */
  port: number;
  /** Told what is done, a line at a time. */
  say?: (line: string) => void;
  /** Takes the lines that the Worker writes to its log; to standard error without it. */
  log?: (text: string) => void;
  /** In a process of its own without it, which takes wrangler's memory with it. */
  prepare?: typeof prepareServer;
  /** Told to end before it listens: it stops where nothing is half done, and throws. */
  told?: AbortSignal;
};

/**
 * Brings up a city on the open-source runtime alone: locks its folder, builds what is not built yet,
 * applies the migrations that are missing while nobody else can reach the database, and then listens.
 * @throws Error that says what is wrong, where it cannot.
 */
export async function serveCity(serving: Serving): Promise<Runtime> {
  const {
    folder: given,
    port,
    say = () => {},
    log = toStandardError,
    told,
    prepare = (preparing) => prepareApart(preparing, told),
    ...about
  } = serving;
  const folder = openDataFolder(given);
  refuseLostDatabase(folder);
  await refuseTakenPort(port);
  const { name, notes } = await prepare({
    ...about,
    data: folder.data,
    run: folder.run,
    socket: folder.socket,
    listen: `127.0.0.1:${port}`,
  });
  say(`Biển Phố: ${name}`);
  for (const note of notes) say(`  ${note}`);
  told?.throwIfAborted();
  const quiet = await startRuntime(folder, join(folder.run, "quiet.capnp"), log);
  try {
    for (const file of await migrateServer(databaseOfServer(folder.path))) say(`  Applied ${file}`);
  } catch (error) {
    // What the runtime has found stands in its log, and not in its answer.
    if (!/^D1_ERROR: internal error|^internal error/.test((error as Error).message)) throw error;
    throw new Error(`The database in ${folder.path} cannot be read: ${wayBack}`);
  } finally {
    await quiet.end();
  }
  told?.throwIfAborted();
  const runtime = await startRuntime(folder, join(folder.run, "serving.capnp"), log);
  // Whoever began it may begin it again.
  void runtime.ended.then(() => closeSync(folder.lock));
  try {
    await askServer(folder.path, "/clock");
  } catch (error) {
    await runtime.end();
    throw error;
  }
  say(`  Listening on http://127.0.0.1:${port}`);
  return runtime;
}

const toStandardError = (text: string): void => void process.stderr.write(text);

async function prepareApart(
  preparing: Preparing,
  signal: AbortSignal | undefined,
): ReturnType<typeof prepareServer> {
  const script = join(import.meta.dirname, "prepare.ts");
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, JSON.stringify(preparing)],
      { encoding: "utf8", ...(signal && { signal }) },
    );
    return JSON.parse(stdout);
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    throw new Error(stderr.trim() || message);
  }
}

/** @throws Error that says which port is taken, which the runtime would say in its own way. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      code === "EADDRINUSE"
        ? `Port ${port} of 127.0.0.1 is taken: end what listens there, or give another --port.`
        : message,
    );
  } finally {
    probe.close();
  }
}
