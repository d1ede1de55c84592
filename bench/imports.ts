import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { createTestHarness } from "wrangler";
import { buildBrowserScripts } from "../cli/browser-scripts.ts";
import { emptyCity } from "../src/records/import/known/known-city.ts";
import { readFile } from "../src/records/import/read-file.ts";
import { reportOf } from "../src/records/import/report.ts";
import { launch } from "../support/browser.ts";
import { seeded } from "../support/random.ts";

/**
 * `npm run bench:imports`: what the import page loads; how long 700 streets and 3,000 signs take from
 * choosing the file to the dry run on the screen and to applied, on this processor and on one that is
 * four times slower; and how each file of the corpus and some rubbish are read in Node and in Chromium
 * (with `--corpus` only that).
 */

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const scripts = await buildBrowserScripts();
const browser = await launch();

printScripts();
for (const slower of process.argv.includes("--corpus") ? [] : [1, 4]) await office(slower);
await corpus();
await browser.close();

function printScripts(): void {
  const kb = (name: string) => gzipSync(scripts.files[name] ?? "").length / 1000;
  const { file, loads } = scripts.entries.imports ?? { file: "", loads: [] };
  const page = [file, ...loads].reduce((sum, name) => sum + kb(name), 0);
  console.log(`The page loads ${page.toFixed(1)} KB of bundled script, compressed.`);
  console.table(
    Object.keys(scripts.files).map((name) => ({ name, KB: Number(kb(name).toFixed(1)) })),
  );
}

/** An empty city, a workbook with a sheet of streets and one of signs, and whoever chooses it. */
async function office(slower: number): Promise<void> {
  const harness = createTestHarness({ workers: [{ configPath: "wrangler.toml" }] });
  const { origin } = (await harness.listen()).url;
  await harness.getWorker<Env>().applyD1Migrations("DB");
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(`${origin}/officials/en/imports`);
  const buffer = Buffer.from(await workbook(700, 3_000));
  const rows: Record<string, string | number>[] = [];
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    rows.push({ what, seconds: Number(((performance.now() - started) / 1000).toFixed(2)) });
  };
  const choose = async () => {
    await page
      .locator("#import-file")
      .setInputFiles({ name: "city.xlsx", mimeType: "application/octet-stream", buffer });
    await page.locator(".kind-new").waitFor();
  };
  await timed(`${buffer.length} bytes: chosen, 700 streets on the screen`, choose);
  await timed("streets checked, cost told", () => check(page));
  await timed("streets applied", () => apply(page));
  // Now that there are streets, the sheet of signs is read.
  await timed("read again, 3,000 signs on the screen", async () => {
    await page.getByRole("button", { name: "Read the file again" }).click();
    await page.locator(".kind-new strong", { hasText: "3,000" }).waitFor();
  });

  await timed("signs checked, cost told", () => check(page));
  await timed("signs applied", () => apply(page));
  console.log(`Processor ${slower === 1 ? "as it is" : `${slower} times slower (CDP)`}:`);
  console.table(rows);
  await page.close();
  await harness.close();
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check, and reckon the cost" }).click();
  await page.getByText(/This writes about/).waitFor({ timeout: 120_000 });
}

async function apply(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Apply [\d,]+ records$/ }).click();
  await page.getByText(/^Applied [\d,]+ records/).waitFor({ timeout: 120_000 });
}

/** As an office has it: streets that lead to each other, signs by the streets' names and in words. */
function workbook(streets: number, signs: number): Promise<Uint8Array> {
  const name = (i: number) => `Bến Đo Số ${i + 1}`;
  return writeXlsx({
    sheets: [
      {
        name: "Đường",
        rows: [
          ["TT", "Tên đường", "Điểm đầu", "Điểm cuối", "Chiều dài (m)", "Chiều rộng (m)"],
          ...Array.from({ length: streets }, (_, i) => [
            i + 1,
            `Đường ${name(i)}`,
            `Giao đường ${name((i + 1) % streets)}`,
            `Giao đường ${name((i + 7) % streets)}`,
            300 + (i % 700),
            7.5,
          ]),
        ],
      },
      {
        name: "Biển",
        rows: [
          ["Tên đường", "Vị trí", "Vĩ độ", "Kinh độ", "Trạng thái", "Ngày gắn"],
          ...Array.from({ length: signs }, (_, i) => [
            name(i % streets),
            i < streets ? "đầu đường" : `ngã tư ${name((i * 3) % streets)}, số ${i}`,
            20.44 + i / 1e5,
            106.33 + i / 1e5,
            "đã gắn",
            "05/12/2024",
          ]),
        ],
      },
    ],
  });
}

/** Every file of the corpus, and what is none. */
async function corpus(): Promise<void> {
  const folder = "test/records/import/corpus";
  const random = seeded(1);
  const rubbish = new Uint8Array(20_000_000).map(() => Math.floor(random() * 256));
  const text = new TextEncoder().encode("a,b;c\td x\n".repeat(2_000_000));
  const files: [string, Uint8Array][] = [
    ...readdirSync(folder).map((file): [string, Uint8Array] => [
      file,
      new Uint8Array(readFileSync(join(folder, file))),
    ]),
    ["20 MB of random bytes", rubbish],
    ["20 MB of text", text],
  ];
  const page = await browser.newPage();
  const harness = createTestHarness({ workers: [{ configPath: "wrangler.toml" }] });
  const { origin } = (await harness.listen()).url;
  await harness.getWorker<Env>().applyD1Migrations("DB");
  await page.goto(`${origin}/officials/imports`);
  const reading = Object.keys(scripts.files).find((name) => name.startsWith("reading-"));
  const rows = [];
  for (const [file, bytes] of files) {
    const options = { city: emptyCity, sheet: null, columns: [] };
    const started = performance.now();
    const report = reportOf(await readFile(bytes, options), emptyCity, "vi");
    const node = performance.now() - started;
    const { rss } = process.memoryUsage();
    const there = await inChromium(page, `/officials/scripts/${reading}`, bytes);
    const here = `${report.outcome} ${report.records.length} ${report.asks.length} ${report.wrong.length}`;
    rows.push({
      file,
      "outcome, records, asks, wrong": here,
      Chromium: there.found === here ? "the same" : there.found,
      "Node, ms": Math.round(node),
      "Chromium, ms": Math.round(there.ms),
      "Node, MB": Math.round(rss / 1e6),
      "Chromium heap, MB": Math.round(there.heap / 1e6),
    });
  }
  console.table(rows);
  await harness.close();
}

type There = { found: string; ms: number; heap: number };

async function inChromium(page: Page, script: string, bytes: Uint8Array): Promise<There> {
  await page.route("**/bench-file", (route) =>
    route.fulfill({ body: Buffer.from(bytes), contentType: "application/octet-stream" }),
  );
  const there = await page.evaluate<There>(`(async () => {
    const { openFile, reportOf } = await import("${script}");
    const city = ${JSON.stringify(emptyCity)};
    const bytes = new Uint8Array(await (await fetch("/bench-file")).arrayBuffer());
    const started = performance.now();
    const report = reportOf((await openFile(bytes)).read({ city, sheet: null, columns: [] }), city, "vi");
    const ms = performance.now() - started;
    const found = [report.outcome, report.records.length, report.asks.length, report.wrong.length].join(" ");
    return { found, ms, heap: performance.memory.usedJSHeapSize };
  })()`);
  await page.unroute("**/bench-file");
  return there;
}
