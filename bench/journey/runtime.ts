import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { builtModules } from "../../support/built-modules.ts";

const { vars, compatibility_date } = unstable_readConfig({});
const compatibilityDate = compatibility_date ?? "";

/** A runtime of one Worker, and where it listens. */
export type Runtime = { miniflare: Miniflare; origin: URL; end: () => Promise<void> };

/**
 * The Worker that was built into `folder`, in a process of its own that has answered nothing yet.
 * What is in `stored` (the database, the data centre's cache) it finds again.
 * @param far milliseconds added to each call of the database.
 */
export const startWorker = (folder: string, stored: string, far: number): Promise<Runtime> =>
  start(stored, {
    modules: [
      {
        type: "ESModule" as const,
        path: "far-database.js",
        contents: readFileSync("bench/journey/far-database.js", "utf8"),
      },
      ...builtModules(folder),
    ],
    bindings: { ...(vars as Record<string, string | number>), FAR: far },
    d1Databases: { DB: "bench" },
    durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
    d1Persist: join(stored, "d1"),
    durableObjectsPersist: join(stored, "tallies"),
  });

/** A constant 302 to a constant page of so many bytes: no Worker can answer sooner. */
export const startConstant = (stored: string, bytes: number): Promise<Runtime> =>
  start(stored, {
    modules: true,
    script: `
const page = "x".repeat(${bytes});
export default { fetch: ({ url }) => url.includes("/streets/")
  ? new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } })
  : new Response(null, { status: 302, headers: { Location: "/vi/streets/ly-bon" } }) };`,
  });

async function start(stored: string, worker: object): Promise<Runtime> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: stored,
      workers: [
        {
          name: "journey",
          compatibilityDate,
          unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
          ...worker,
        } as never,
      ],
    }),
  );
  await miniflare.ready;
  const origin = await miniflare.unsafeGetDirectURL("journey");
  return { miniflare, origin, end: () => miniflare.dispose() };
}
