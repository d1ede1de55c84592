import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { databaseOfServer } from "../../cli/server/socket.ts";
import { prepareServer } from "../../server/prepare.ts";
import { serveCity } from "../../server/serve.ts";
import { builtWorker } from "../built-worker.ts";
import { addSigns, someCodes } from "../faults/city.ts";
import { freePort } from "../free-port.ts";

export type ServedCity = Awaited<ReturnType<typeof serveOn>>;

/**
 * A city on a server of its own, whose runtime can be killed and started again on the same data.
 * @param folder the data folder.
 * @param signs how many there are, with the codes of `someCodes`.
 * @param env what the runtime's process has besides, such as a clock of its own.
 */
export async function serveOn(
  folder: string,
  { signs, env = {} }: { signs: number; env?: Record<string, string> },
) {
  const port = await freePort();
  const built = await builtWorker();
  let logs = "";
  const begin = () =>
    withEnv(env, () =>
      serveCity({
        folder,
        port,
        cityFile: "wrangler.toml",
        entry: null,
        vars: { SCAN_ROWS_PER_DAY: 100_000_000 },
        prepare: prepareServer,
        log: (text) => {
          logs += text;
        },
        ...(built && { built }),
      }),
    );
  let runtime = await begin();
  const db = databaseOfServer(folder);
  const codes = someCodes(signs);
  const there = await db.prepare("SELECT count(*) AS n FROM signs").first<number>("n");
  if (there === 0) await addSigns(db, codes);
  return {
    folder,
    port,
    codes,
    db,
    /** What the Worker has logged, a line each. */
    logs: (): string[] => logs.split("\n").filter((line) => line !== ""),
    runtime: (): ChildProcess => runtime.process,
    /** SIGKILL, and the end of the process. */
    kill: async () => {
      runtime.process.kill("SIGKILL");
      await runtime.ended;
    },
    /** Starts the runtime again on the same data, after `kill` or `end`. */
    restart: async () => {
      runtime = await begin();
    },
    end: () => runtime.end(),
    /** The files of the tallies' storage. */
    tallies: join(folder, "data/tally"),
    /** Scans in the database, of each code. */
    counted: async () => {
      const { results } = await db
        .prepare("SELECT code, sum(count) AS n FROM scans GROUP BY code")
        .all<{ code: string; n: number }>();
      return new Map(results.map(({ code, n }) => [code, n]));
    },
  };
}

/** A child process takes over what stands in this process's environment when it begins. */
async function withEnv<T>(env: Record<string, string>, run: () => Promise<T>): Promise<T> {
  Object.assign(process.env, env);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
  }
}
