import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { alphabet, withCheck } from "../../../src/signs/code.ts";
import { textForTheBrowser } from "../../text-for-the-browser.ts";
import type { World } from "./worker.ts";

/** Takes a safeguard out: in the source file, this text becomes that one. */
export type Mutation = { file: string; from: string; to: string };

export type FaultyCity = Awaited<ReturnType<typeof startFaultyCity>>;

/**
 * The Worker on workerd, with real D1 and Durable Object storage on disk, in the failing world of
 * `worker.ts`. Ends with `dispose`.
 */
export async function startFaultyCity(
  options: { mutations?: readonly Mutation[]; signs?: number; vars?: Record<string, number> } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-faults-"));
  const script = await bundle(options.mutations ?? []);
  const logs: string[] = [];
  const { vars, compatibility_date } = unstable_readConfig({});
  const miniflareOptions = (more: Record<string, number>) =>
    convertV4MiniflareOptions({
      modules: true,
      script,
      compatibilityDate: compatibility_date ?? "",
      bindings: {
        ...(vars as Record<string, string | number>),
        SCAN_ROWS_PER_DAY: 100_000_000,
        STAFF_LINK_KEY: "a key that only the tests know, 32+",
        ...options.vars,
        ...more,
      },
      d1Databases: { DB: "faults" },
      durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
      resourcePersistencePath: folder,
      handleStructuredLogs: ({ message }) => logs.push(message),
    });
  const miniflare = new Miniflare(miniflareOptions({}));
  let address = await miniflare.ready;
  const db = async () => (await miniflare.getD1Database("DB")) as unknown as D1Database;
  const codes = someCodes(options.signs ?? 0);
  await migrate(await db());
  await addSigns(await db(), codes);

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
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(new URL(path, address), { headers, redirect: "manual" }),
    setWorld: (world: Partial<World>) => post("/test/world", world),
    ring: (tally: number) => post(`/test/ring/${tally}`),
    restart: (tally: number) => post(`/test/restart/${tally}`),
    night: (now: number) => post(`/test/night/${now}`),
    dump: (tally: number) => post(`/test/dump/${tally}`),
    /** As a deployment does: the isolate ends, what is stored stays. */
    deploy: async (changed: Record<string, number>) => {
      await miniflare.setOptions(miniflareOptions(changed));
      address = await miniflare.ready;
    },
    dispose: async () => {
      await miniflare.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** By what was taken out: most cities of a test file are made of the same. */
const bundles = new Map<string, Promise<string>>();

function bundle(mutations: readonly Mutation[]): Promise<string> {
  const key = JSON.stringify(mutations);
  const known = bundles.get(key) ?? bundleAnew(mutations);
  bundles.set(key, known);
  return known;
}

async function bundleAnew(mutations: readonly Mutation[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["test/scan/faults/worker.ts"],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "error",
    plugins: [
      textForTheBrowser,
      {
        name: "mutations",
        setup(setup) {
          for (const { file, from, to } of mutations) {
            const path = resolve(file);
            const source = readFileSync(path, "utf8");
            // A mutation that no longer fits would pass for a safeguard that is not needed.
            if (source.split(from).length !== 2) {
              throw new Error(`${file} does not hold this exactly once: ${from}`);
            }
            setup.onLoad({ filter: new RegExp(`${file.replaceAll(".", "\\.")}$`) }, () => ({
              contents: source.replace(from, () => to),
              loader: "ts",
            }));
          }
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

export async function migrate(d1: D1Database): Promise<void> {
  for (const file of readdirSync("migrations").sort()) {
    const sql = readFileSync(`migrations/${file}`, "utf8").replace(/--.*$/gm, "");
    const statements = sql.split(";").filter((one) => one.trim() !== "");
    await d1.batch(statements.map((statement) => d1.prepare(statement)));
  }
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
