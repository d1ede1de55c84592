import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { HostTooLong } from "../../../src/signs/level.ts";
import { LetterMissing } from "../../../src/signs/plate/letters/face.ts";
import { TextTooLong } from "../../../src/signs/plate/letters/fit.ts";
import { formatNames, formats, plateSvg } from "../../../src/signs/plate/plate.ts";
import { signUrl } from "../../../src/signs/sign-url.ts";
import { decoders } from "../../../support/symbols/decoders.ts";
import { boxes } from "./boxes.ts";

const sign = { kind: "phố", street: "Lý Bôn", code: "7K3M9K", status: "installed" } as const;
const host = "bienpho.example";

/** Every vowel in every tone, and đ, a name's length at a time. */
const everyMark = Array.from("aăâeêioôơuưy", (vowel) =>
  ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => vowel + tone).join("đ"),
).map((name) => name.normalize("NFC"));

const names = [
  "Lý Bôn",
  "Nguyễn Thị Minh Khai",
  "14/10",
  "Đại tướng Võ Nguyên Giáp và Chủ tịch Hồ Chí Minh",
  ...everyMark,
];

for (const format of formatNames) {
  const { width, height } = formats[format];

  test(`${format}: nothing of any name leaves the plate or touches the symbol`, () => {
    for (const kind of [null, "đại lộ"] as const) {
      for (const status of ["planned", "retired"] as const) {
        for (const street of names) {
          const drawn = boxes(plateSvg({ ...sign, kind, street, status }, host, { format }));
          const [symbol] = drawn.filter(({ isSymbol }) => isSymbol);
          assert.ok(symbol);
          for (const box of drawn) {
            const at = `${street}: ${JSON.stringify(box)}`;
            assert.ok(box.left >= 0 && box.right <= width, at);
            assert.ok(box.top >= 0 && box.bottom <= height, at);
            // Four modules of quiet zone around the symbol, of a side of at least 25 modules.
            const quiet = (4 * (symbol.right - symbol.left)) / symbol.modules - 0.01;
            const apart =
              box.left >= symbol.right + quiet ||
              box.right <= symbol.left - quiet ||
              box.top >= symbol.bottom + quiet ||
              box.bottom <= symbol.top - quiet;
            assert.ok(box.isSymbol || apart, at);
          }
        }
      }
    }
  });

  test(`${format}: lines of text do not run into each other`, () => {
    for (const street of names) {
      const texts = boxes(plateSvg({ ...sign, street }, host, { format })).filter(
        ({ isSymbol }) => !isSymbol,
      );
      for (const [i, a] of texts.entries()) {
        for (const b of texts.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          const less = Math.min(a.bottom - a.top, b.bottom - b.top);
          if (across > 0 && down > less * 0.15) assert.fail(`${street} ${JSON.stringify([a, b])}`);
        }
      }
    }
  });

  test(`${format}: all three decoders read the plate, and no text is left to fonts`, async () => {
    const svg = plateSvg(sign, host, { format, bleed: 3, marks: true });
    assert.doesNotMatch(svg, /<text|font-family/);
    const { data, info } = await sharp(Buffer.from(svg), { density: width > 200 ? 40 : 110 })
      .flatten({ background: "#888" })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { pixels: new Uint8Array(data), width: info.width, height: info.height };
    for (const decode of Object.values(decoders)) {
      assert.equal(await decode(picture), signUrl(host, sign.code));
    }
  });
}

test("has its true size, with bleed and cut marks around it", () => {
  const head = (options: Parameters<typeof plateSvg>[2]) =>
    /<svg[^>]* width="(.+?)" height="(.+?)" viewBox="(.+?)"/
      .exec(plateSvg(sign, host, options))
      ?.slice(1);
  assert.deepEqual(head({}), ["180mm", "120mm", "0 0 180 120"]);
  assert.deepEqual(head({ format: "750x400" }), ["750mm", "400mm", "0 0 750 400"]);
  assert.deepEqual(head({ bleed: 2.5 }), ["185mm", "125mm", "-2.5 -2.5 185 125"]);
  assert.deepEqual(head({ bleed: 4, marks: true }), ["198mm", "138mm", "-9 -9 198 138"]);
  const cuts = (options: Parameters<typeof plateSvg>[2]) =>
    /<path fill="none" stroke="#000" stroke-width="0.1" d="([^"]+)"/.exec(
      plateSvg(sign, host, options),
    )?.[1];
  assert.equal(cuts({ bleed: 4 }), undefined);
  assert.equal(cuts({ bleed: 4, marks: true })?.match(/M/g)?.length, 8, "two at each corner");
});

test("leaves the upper line out where no source tells the kind", () => {
  const count = (kind: "phố" | null) => boxes(plateSvg({ ...sign, kind }, host)).length;
  assert.equal(count(null), count("phố") - 1);
});

test("says that a sign is retired, in its title and in red", () => {
  const retired = plateSvg({ ...sign, status: "retired" }, host);
  assert.match(retired, /<title>phố Lý Bôn · 7K3M9K · BIỂN ĐÃ GỠ<\/title>/);
  assert.match(retired, /#b3261e/);
  assert.doesNotMatch(plateSvg(sign, host), /#b3261e/);
});

test("a host that is too long for a format is refused there and fits a larger one", () => {
  const long = `${"a".repeat(30)}.thaibinh.example`;
  assert.throws(() => plateSvg(sign, long, { format: "80x80" }), HostTooLong);
  assert.ok(plateSvg(sign, long, { format: "750x400" }));
});

test("what cannot be set is refused by name, not left out", () => {
  assert.throws(() => plateSvg({ ...sign, street: "Lý 漢" }, host), new LetterMissing("漢"));
  assert.throws(() => plateSvg({ ...sign, street: "W".repeat(80) }, host), TextTooLong);
});

test("a name given with separate marks is drawn like one given with joined ones", () => {
  const [nfc, nfd] = ["NFC", "NFD"].map((form) =>
    plateSvg({ ...sign, street: "Nguyễn Thượng Hiền".normalize(form) }, host).replace(
      /<title>.*<\/title>/,
      "",
    ),
  );
  assert.equal(nfd, nfc);
});
