/**
 * `npm run bench:decoders:all`: how many symbols cannot be read though nothing is wrong with the
 * picture. For two hosts, and each symbol that our plates have for them, 5,000 random codes, drawn
 * as SVG, rendered by librsvg at two sizes and read by five decoders; then fewer for 20 hosts of 12
 * to 40 characters. Before: in the mask of the lowest penalty, by an independent encoder. After:
 * as minted and drawn by us. `npm run bench:decoders:all -- 500` takes 500 codes, not 5,000. Ends
 * with an error if any symbol of ours is left that a decoder cannot read. All of it takes some 20
 * minutes.
 */

import { renderSVG } from "uqr";
import { hasClearSymbols } from "../src/signs/clear-symbols.ts";
import { withCheck } from "../src/signs/code.ts";
import { levelFor } from "../src/signs/level.ts";
import { encode, type Level } from "../src/signs/matrix.ts";
import { mintCode } from "../src/signs/mint.ts";
import { formatNames, formats } from "../src/signs/plate/plate.ts";
import { signUrl } from "../src/signs/sign-url.ts";
import { symbolSvg } from "../src/signs/symbol.ts";
import { bitsOf, randomCode, sampleHosts, seeded } from "../support/random.ts";
import { allDecoders } from "../support/symbols/decoders.ts";
import { allRendered } from "../support/symbols/rendered.ts";

const codes = Number(process.argv[2] ?? 5000);
const hosts = ["bienpho.example", "tenduong.thaibinh.gov.vn"];
const names = Object.keys(allDecoders) as (keyof typeof allDecoders)[];
const pixelsPerModule = [4, 8];
const sheet = 50;

console.log(
  `Unreadable by ${names.join(", ")}: before → after. Refused: codes that are not minted any more.`,
);
let drawn = 0;
let left = 0;
for (const host of hosts) {
  for (const [level, where] of levelsOf(host)) await row(host, level, where, codes);
}
for (const host of sampleHosts) await row(host, "H", "bare symbol", Math.ceil(codes / 20));
console.log(`${drawn} symbols of ours, ${left} that some decoder cannot read.`);
process.exitCode = left === 0 ? 0 : 1;

/** The levels of a host's symbols, each with the formats that bear it. */
function levelsOf(host: string): Map<Level, string> {
  const found = new Map<Level, string>();
  for (const name of formatNames) {
    const level = levelFor(signUrl(host, "7K3M9X").length, formats[name].panel);
    found.set(level, `${found.get(level) ?? ""} ${name}`.trim());
  }
  return found;
}

async function row(host: string, level: Level, where: string, count: number): Promise<void> {
  const city = { host, otherHosts: [] };
  const random = seeded(6);
  const any = Array.from({ length: count }, () => withCheck(randomCode(random)));
  const refused = any.filter((code) => !hasClearSymbols(city, code)).length;
  const sameRandom = seeded(6);
  const minted = Array.from({ length: count }, () =>
    mintCode(city, () => bitsOf(randomCode(sameRandom))),
  );
  const before = await unreadable(host, any, (payload) =>
    renderSVG(payload, { ecc: level, boostEcc: true, border: 4, pixelSize: 1 }),
  );
  const after = await unreadable(host, minted, (payload) =>
    symbolSvg(payload, { title: payload, level }),
  );
  drawn += count;
  left += new Set(after.flatMap((failed) => [...failed])).size;
  const { size } = encode(signUrl(host, "7K3M9X"), level);
  const cells = before.map((failed, i) => `${failed.size} → ${after[i]?.size}`.padEnd(9));
  console.log(
    `${host.padEnd(42)} ${size} modules, ${count} codes, ${refused} refused: ${cells.join(" ")} ${where}`,
  );
}

/** Those of the codes' payloads that a decoder fails to read at some size, for each decoder. */
async function unreadable(
  host: string,
  codes: readonly string[],
  draw: (payload: string) => string,
): Promise<Set<string>[]> {
  const failed = names.map(() => new Set<string>());
  for (let i = 0; i < codes.length; i += sheet) {
    const payloads = codes.slice(i, i + sheet).map((code) => signUrl(host, code));
    for (const pixels of pixelsPerModule) {
      for (const [j, picture] of (await allRendered(payloads.map(draw), pixels)).entries()) {
        const payload = payloads[j] ?? "";
        for (const [n, name] of names.entries()) {
          if ((await allDecoders[name](picture)) !== payload) failed[n]?.add(payload);
        }
      }
    }
  }
  return failed;
}
