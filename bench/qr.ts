/**
 * `npm run bench:qr`: our symbol beside those of qrcode-svg as published, `qrcode`, `uqr` and
 * `qr`, for hosts of 12 to 40 characters at each level. Peers get the URL as people give it, in
 * lower case; the second table gives them our upper-case payload too. Bytes are of the whole SVG,
 * ours with its title; peers' with the quiet zone they draw by default (two draw less than four
 * modules, so their files hold less).
 */

import { gzipSync } from "node:zlib";
import { type Level, levels } from "../src/signs/matrix.ts";
import { median, ours, peers } from "./qr-makers.ts";

const panel = 80;
const hosts = Array.from({ length: 29 }, (_, i) => hostOf(12 + i));

type Made = { modules: number; svg: string };
type Row = { host: number; level: Level; made: Record<string, Made> };

for (const upperCase of [false, true]) {
  const rows: Row[] = [];
  for (const host of hosts)
    for (const level of levels) rows.push(await measure(host, level, upperCase));
  console.log(
    `\nPeers are given the URL in ${upperCase ? "upper case, as ours has it" : "lower case, as people give it"}.`,
  );
  console.log(
    "Per cell: modules per side · mm per module on an 80 mm panel with four modules of quiet zone · bytes / gzip",
  );
  print(rows);
  verdict(rows);
}
await times();

async function measure(host: string, level: Level, upperCase: boolean): Promise<Row> {
  const lower = `https://${host}/7k3m9x`;
  const url = upperCase ? lower.toUpperCase() : lower;
  const made: Record<string, Made> = {
    ours: {
      modules: ours.modules(host, "7K3M9X", level),
      svg: ours.svg(host, "7K3M9X", level),
    },
  };
  for (const [name, { modules, svg }] of Object.entries(peers)) {
    made[name] = { modules: modules(url, level), svg: await svg(url, level) };
  }
  return { host: host.length, level, made };
}

function print(rows: Row[]): void {
  const names = ["ours", ...Object.keys(peers)];
  console.log(["host", "", ...names.map((name) => name.padEnd(24))].join("  "));
  for (const { host, level, made } of rows) {
    const cells = names.map((name) => {
      const { modules = 0, svg = "" } = made[name] ?? {};
      const width = (panel / (modules + 8)).toFixed(2);
      return `${modules} · ${width} · ${Buffer.byteLength(svg)} / ${gzipSync(svg).length}`.padEnd(
        24,
      );
    });
    console.log([String(host).padStart(4), level, ...cells].join("  "));
  }
}

/** In how many rows ours is strictly first, and in how many nobody has less. */
function verdict(rows: Row[]): void {
  const count = (what: string, size: (made: Made) => number): void => {
    let first = 0;
    let shared = 0;
    for (const { made } of rows) {
      const { ours: mine, ...others } = made;
      const least = Math.min(...Object.values(others).map(size));
      if (!mine) continue;
      if (size(mine) < least) first++;
      else if (size(mine) === least) shared++;
    }
    console.log(
      `Fewest ${what}: ours alone in ${first} of ${rows.length} rows, ours and a peer in ${shared}.`,
    );
  };
  count("modules", ({ modules }) => modules);
  count("bytes", ({ svg }) => Buffer.byteLength(svg));
  count("gzip bytes", ({ svg }) => gzipSync(svg).length);
}

/** Microseconds per symbol, median of many, each with a code of its own so nothing is remembered. */
async function times(): Promise<void> {
  console.log("\nMicroseconds per symbol (median of 300, host of 15 characters, level H):");
  const host = hostOf(15);
  const code = (i: number): string => String(100_000 + i);
  const ourTime = await median(300, (i) => ours.svg(host, code(i), "H"));
  console.log(`ours        ${ourTime}`);
  for (const [name, { svg }] of Object.entries(peers)) {
    const time = await median(300, (i) => svg(`https://${host}/${code(i)}`, "H"));
    console.log(`${name.padEnd(11)} ${time}`);
  }
}

/** A host name of that length, with a hyphen where a long one has one. */
function hostOf(length: number): string {
  const tail = length > 20 ? "-thaibinh.gov.vn" : ".gov.vn";
  return `${"tenduongphoquetmadexemthongtin".slice(0, length - tail.length)}${tail}`;
}
