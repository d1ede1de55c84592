/**
 * `npm run bench:decoders`: where reading gives up. Our symbol at the level that we would print on an
 * 80 mm sticker, beside qrcode-svg's default for the same URL in lower case, on a panel of the
 * same size, photographed with the same flaws, read by three decoders. Everything random is
 * seeded, so that two runs print the same. `npm run bench:decoders -- 50` takes 50 codes a cell, not 20.
 */

import QrCodeSvg from "qrcode-svg";
import { withCheck } from "../src/signs/code.ts";
import { levelFor } from "../src/signs/level.ts";
import { encode } from "../src/signs/matrix.ts";
import { signUrl } from "../src/signs/sign-url.ts";
import { randomCode, seeded } from "../support/random.ts";
import { type DecoderName, decoders } from "../support/symbols/decoders.ts";
import type { Modules } from "../support/symbols/picture.ts";
import { trials } from "./decoder-trials.ts";

const codes = Number(process.argv[2] ?? 20);
const hosts = ["bienpho.example", "tenduong.thaibinh.gov.vn", "bienpho.hungyen-thaibinh.gov.vn"];
const names = Object.keys(decoders) as DecoderName[];

/** How many of all pictures were read, per symbol and decoder, over every host and flaw. */
const totals: Record<"ours" | "published", number[]> = { ours: [0, 0, 0], published: [0, 0, 0] };
let pictures = 0;

for (const host of hosts) await table(host);
console.log(`\nOf ${pictures} pictures, read by ${names.join(", ")}:`);
for (const [kind, read] of Object.entries(totals)) {
  console.log(`${kind.padEnd(10)} ${read.map(percentOf(pictures)).join("  ")}`);
}

async function table(host: string): Promise<void> {
  const example = signUrl(host, "7K3M9X");
  const level = levelFor(example.length, 80);
  const mine = encode(example, level);
  const theirs = published(example.toLowerCase());
  console.log(
    `\n${host} (${host.length} characters): ours ${mine.size} modules at ${mine.level}, qrcode-svg as published ${theirs.size} at M; ${codes} codes a cell, read by ${names.join(", ")}`,
  );
  console.log(`${"".padEnd(44)}${"ours".padEnd(20)}qrcode-svg as published`);
  for (const { flaw, amount, take } of trials) {
    const read: typeof totals = { ours: [0, 0, 0], published: [0, 0, 0] };
    for (let seed = 1; seed <= codes; seed++) {
      const payload = signUrl(host, withCheck(randomCode(seeded(seed))));
      const pair = { ours: encode(payload, level), published: published(payload.toLowerCase()) };
      for (const [kind, symbol] of Object.entries(pair) as ["ours" | "published", Modules][]) {
        const picture = take(symbol, seeded(seed));
        const wanted = kind === "ours" ? payload : payload.toLowerCase();
        for (const [i, name] of names.entries()) {
          if ((await decoders[name](picture)) !== wanted) continue;
          read[kind][i] = (read[kind][i] ?? 0) + 1;
          totals[kind][i] = (totals[kind][i] ?? 0) + 1;
        }
      }
      pictures++;
    }
    const cells = [read.ours, read.published].map((each) => each.map(percentOf(codes)).join("  "));
    console.log(`${flaw.padEnd(30)}${amount.padEnd(14)}${cells.map((c) => c.padEnd(20)).join("")}`);
  }
}

/** The default of qrcode-svg: level M, whatever the text. */
function published(text: string): Modules {
  const { modules } = new QrCodeSvg(text).qrcode;
  return { size: modules.length, dark: Uint8Array.from(modules.flat(), Number) };
}

function percentOf(all: number): (part: number) => string {
  return (part) => `${Math.round((100 * part) / all)}%`.padStart(4);
}
