/**
 * `npm run bench:decoders:all`: 2,000 random codes on each of 20 hosts, drawn as SVG by us, rendered
 * by librsvg and read back by ZXing and zbar: 40,000 symbols, of which the tests do 2,000.
 */

import { withCheck } from "../src/signs/code.ts";
import { signUrl } from "../src/signs/sign-url.ts";
import { symbolFor } from "../src/signs/symbol.ts";
import { randomCode, sampleHosts, seeded } from "../support/random.ts";
import { decoders } from "../support/symbols/decoders.ts";
import { allRendered } from "../support/symbols/rendered.ts";

const random = seeded(6);
const codes = Array.from({ length: 2000 }, () => withCheck(randomCode(random)));
const sheet = 50;

console.log("host".padEnd(44), "symbols", "ZXing", "zbar", right("seconds"));
let wrong = 0;
for (const host of sampleHosts) {
  const started = performance.now();
  const read = { zxing: 0, zbar: 0 };
  for (let i = 0; i < codes.length; i += sheet) {
    const some = codes.slice(i, i + sheet);
    const svgs = some.map((code) => symbolFor(host, code, { title: code }).svg);
    for (const [j, picture] of (await allRendered(svgs, 3)).entries()) {
      const wanted = signUrl(host, some[j] ?? "");
      if ((await decoders.zxing(picture)) === wanted) read.zxing++;
      if ((await decoders.zbar(picture)) === wanted) read.zbar++;
    }
  }
  wrong += 2 * codes.length - read.zxing - read.zbar;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    host.padEnd(44),
    right(codes.length),
    right(read.zxing, 5),
    right(read.zbar, 4),
    right(seconds),
  );
}
console.log(`${codes.length * sampleHosts.length} symbols, ${wrong} readings wrong or missing.`);

function right(value: number | string, width = 7): string {
  return String(value).padStart(width);
}
