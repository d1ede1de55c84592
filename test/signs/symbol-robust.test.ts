import assert from "node:assert/strict";
import { test } from "node:test";
import QrCodeSvg from "qrcode-svg";
import { withCheck } from "../../src/signs/code.ts";
import { encode } from "../../src/signs/matrix.ts";
import { signUrl } from "../../src/signs/sign-url.ts";
import { type Random, randomCode, seeded } from "../../support/random.ts";
import { type DecoderName, decoders } from "../../support/symbols/decoders.ts";
import { type Modules, type Picture, photograph } from "../../support/symbols/picture.ts";
import { blurred, destroyed, faded, noisy } from "../../support/symbols/spoil.ts";

/** A part of `npm run bench:decoders`: what a sign in the street must stand. */

const panel = 160;
const flaws: Record<string, (symbol: Modules, random: Random) => Picture> = {
  "on its head": (symbol) => photograph(symbol, { panel, turned: 180 }),
  "turned by 30°": (symbol) => photograph(symbol, { panel, turned: 30 }),
  "from the side, 45°": (symbol) => photograph(symbol, { panel, tilted: 45 }),
  "out of focus": (symbol) => blurred(photograph(symbol, { panel }), 1.2),
  noisy: (symbol, random) => noisy(photograph(symbol, { panel }), 15, random),
  "at dusk": (symbol) => faded(photograph(symbol, { panel }), 0.4),
  "from afar, under three pixels a module": (symbol) => photograph(symbol, { panel: 105 }),
  "with a disc on the middle, a fifth wide": (symbol) => photograph(symbol, { panel, disc: 0.2 }),
};

for (const [flaw, take] of Object.entries(flaws)) {
  test(`read by all three decoders ${flaw}`, async () => {
    for (let seed = 1; seed <= 4; seed++) {
      const payload = signUrl("bienpho.example", withCheck(randomCode(seeded(seed))));
      const picture = take(encode(payload, "H"), seeded(seed));
      for (const name of Object.keys(decoders) as DecoderName[]) {
        assert.equal(await decoders[name](picture), payload, `${name}, seed ${seed}`);
      }
    }
  });
}

test("survives more destroyed modules than qrcode-svg as published", async () => {
  const read = { ours: 0, published: 0 };
  for (let seed = 1; seed <= 25; seed++) {
    const payload = signUrl("bienpho.example", withCheck(randomCode(seeded(seed))));
    const { modules } = new QrCodeSvg(payload.toLowerCase()).qrcode;
    const published = { size: modules.length, dark: Uint8Array.from(modules.flat(), Number) };
    const picture = (symbol: Modules) =>
      photograph(destroyed(symbol, 0.04, seeded(seed)), { panel });
    if ((await decoders.zxing(picture(encode(payload, "H")))) === payload) read.ours++;
    if ((await decoders.zxing(picture(published))) === payload.toLowerCase()) read.published++;
  }
  assert.ok(read.ours > read.published, `${read.ours} against ${read.published} of 25`);
});
