import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { d1Behind } from "../../cli/server/d1-message.ts";
import { alphabet, withCheck } from "../../src/signs/code.ts";
import { migrate } from "../d1/migrate.ts";
import { bundlesFor, type Mutation } from "./bundle.ts";
import type { Asked, Calls, World } from "./worker.ts";

type Options = {
  mutations?: readonly Mutation[];
  /** How many signs there are. */
  signs?: number;
  /** Instead of those in wrangler.toml. */
  vars?: Record<string, number | string>;
};

export type City = Awaited<ReturnType<typeof startFaultyCities>>["cities"][number];
export type FaultyCity = Awaited<ReturnType<typeof startFaultyCity>>;

/**
 * The Worker on workerd, with real D1 and Durable Object storage on disk, in the failing world of
 * `worker.ts`. Ends with `dispose`.
 */
export async function startFaultyCity(options: Options = {}) {
  const { cities, dispose } = await startFaultyCities([options]);
  return { ...(cities[0] as (typeof cities)[number]), dispose };
}

/** Several cities that share nothing but the process of workerd, whose start costs the most. */
export async function startFaultyCities(each: readonly Options[]) {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-faults-"));
  const scripts = await bundlesFor(each.map(({ mutations = [] }) => mutations));
  const logs: string[] = [];
  const deployed = each.map(({ vars }) => ({ ...vars }));
  const { vars, compatibility_date, access } = unstable_readConfig({});
  /** What says that it is the official of wrangler.toml: Access is the header that Miniflare takes. */
  const asOfficial = {
    "MF-Access-Blob": JSON.stringify({
      app_aud: access?.dev?.aud,
      jwt_claims: access?.dev?.identity,
    }),
  };
  const miniflareOptions = () =>
    convertV4MiniflareOptions({
      workers: deployed.map((own, n) => ({
        name: `city-${n}`,
        modules: true,
        script: scripts[n] ?? "",
        compatibilityDate: compatibility_date ?? "",
        bindings: {
          ...(vars as Record<string, string | number>),
          SCAN_ROWS_PER_DAY: 100_000_000,
          ...own,
        },
        d1Databases: { DB: `city-${n}` },
        durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
        access: access?.dev,
        unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
      })),
      resourcePersistencePath: folder,
      handleStructuredLogs: ({ message }) => logs.push(message),
    });
  const miniflare = new Miniflare(miniflareOptions());
  await miniflare.ready;
  const cities = await Promise.all(
    each.map(async ({ signs = 0 }, n) => {
      const name = `city-${n}`;
      let address = await miniflare.unsafeGetDirectURL(name);
      const db = d1Behind((body) => fetch(new URL("/test/d1", address), { method: "POST", body }));
      const codes = someCodes(signs);
      await migrate(db);
      await addSigns(db, codes);
      const post = async (path: string, body?: unknown) =>
        (
          await fetch(new URL(path, address), {
            method: "POST",
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
        ).text();
      return {
        codes,
        logs,
        db,
        /** Where it listens. */
        origin: () => address,
        get: (path: string, headers: Record<string, string> = {}) =>
          fetch(new URL(path, address), { headers, redirect: "manual" }),
        asOfficial,
        /** Sends a form as the official of wrangler.toml. */
        postForm: (path: string, form: Record<string, string>) =>
          fetch(new URL(path, address), {
            method: "POST",
            body: new URLSearchParams(form),
            headers: { "Sec-Fetch-Site": "same-origin", ...asOfficial },
            redirect: "manual",
          }),
        setWorld: (world: Partial<World>) => post("/test/world", world),
        /** The sums of all codes in D1. */
        counted: async () =>
          JSON.parse(await post("/test/counted")) as [code: string, sum: number][],
        calls: async () => JSON.parse(await post("/test/calls")) as Calls,
        /** The requests since this was asked last, the latest hundred of them. */
        asked: async () => JSON.parse(await post("/test/asked")) as Asked[],
        /** Waits until the isolate has done all that it began behind its answers; at most so long. */
        rested: async (withinMs = 60_000) => {
          const deadline = Date.now() + withinMs;
          while (Number(await post("/test/under-way")) > 0) {
            if (Date.now() > deadline) throw new Error(`Not at rest after ${withinMs} ms.`);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        },
        /** Puts a text into the data centre's cache. */
        keep: (address: string, text: string) => post("/test/kept", { address, text }),
        ring: (tally: number) => post(`/test/ring/${tally}`),
        restart: (tally: number) => post(`/test/restart/${tally}`),
        /** Loses all that it has stored. */
        lose: (tally: number) => post(`/test/lose/${tally}`),
        pending: async (tally: number) =>
          JSON.parse(await post(`/test/pending/${tally}`)) as number,
        /** Runs statements on a tally's storage. */
        exec: async (tally: number, statements: string) =>
          (
            await fetch(new URL(`/test/exec/${tally}`, address), {
              method: "POST",
              body: statements,
            })
          ).text(),
        /** Whatever cron comes by, with no work of its own. */
        cron: (now: number) => post(`/test/cron/${now}`),
        night: (now: number) => post(`/test/night/${now}`),
        dump: (tally: number) => post(`/test/dump/${tally}`),
        /** As a deployment does, but at once (SIGKILL): the isolates end, what is stored stays. */
        deploy: async (changed: Record<string, number>) => {
          Object.assign(deployed[n] ?? {}, changed);
          await miniflare.setOptions(miniflareOptions());
          address = await miniflare.unsafeGetDirectURL(name);
        },
      };
    }),
  );
  const dispose = async () => {
    await miniflare.dispose();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { cities, dispose };
}

/** Well-formed codes, always the same ones. */
export function someCodes(many: number, from = 0): string[] {
  return Array.from({ length: many }, (_, n) => {
    const five = Array.from({ length: 5 }, (_, i) => alphabet[((n + from) >> (5 * (4 - i))) & 31]);
    return withCheck(five.join(""));
  });
}

export async function addSigns(d1: D1Database, codes: readonly string[]): Promise<void> {
  await d1
    .prepare(
      `INSERT OR IGNORE INTO streets (id, slug, kind, name, folded, status)
       VALUES (1, 'ly-bon', 'đường', 'Lý Bôn', 'ly bon', 'illustrative')`,
    )
    .run();
  await d1
    .prepare(
      `INSERT INTO signs (code, street_id, position, status)
       SELECT value, 1, '', 'installed' FROM json_each(?)`,
    )
    .bind(JSON.stringify(codes))
    .run();
}
