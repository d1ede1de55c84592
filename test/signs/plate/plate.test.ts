import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { HostTooLong } from "../../../src/signs/level.ts";
import { LetterMissing } from "../../../src/signs/plate/letters/face.ts";
import { TextTooLong } from "../../../src/signs/plate/letters/fit.ts";
import { formatNames, formats, plateSvg } from "../../../src/signs/plate/plate.ts";
import { signUrl } from "../../../src/signs/sign-url.ts";
import { tooNear } from "../../../support/plates/distances.ts";
import { around, readPlate } from "../../../support/plates/read-svg.ts";
import { decoders } from "../../../support/symbols/decoders.ts";

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

/** Kind unknown, with a mark above, with dots below; a sign in use and a retired one. */
const kinds = [null, "hẻm", "đại lộ"] as const;
const statuses = ["planned", "retired"] as const;

for (const format of formatNames) {
  const { width, radius, maxRadius, holes } = formats[format];

  test(`${format}: no letter within 3 mm of an edge, frame or hole, nothing in the quiet zone, no lines over each other`, () => {
    const shapes = [
      { radius, hole: holes.diameter },
      { radius: 0, hole: 0 },
      { radius: maxRadius, hole: holes.max },
    ];
    for (const street of names) {
      for (const kind of kinds) {
        for (const status of statuses) {
          for (const shape of shapes) {
            const svg = plateSvg({ ...sign, kind, street, status }, host, { format, ...shape });
            assert.deepEqual(tooNear(svg, { clearance: 3 }), [], `${kind} ${street} ${status}`);
          }
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

const hosts = [
  "a.vn",
  "bienpho.example",
  "tenduong.hungyen.gov.vn",
  "ten-duong.thai-binh.hung-yen.gov.vn",
  "thongtinbienbaotenduongpho.com.vn",
];

for (const printed of hosts) {
  test(`the address ${printed} keeps its distance on every format that takes it, in use and retired`, () => {
    let drawn = 0;
    for (const format of formatNames) {
      for (const status of statuses) {
        for (const [code, street] of [
          ["7K3M9K", "Lý Bôn"],
          ["WMWMWM", "Đại tướng Võ Nguyên Giáp và Chủ tịch Hồ Chí Minh"],
        ] as const) {
          try {
            const svg = plateSvg({ ...sign, code, street, status }, printed, { format });
            assert.deepEqual(tooNear(svg, { clearance: 3 }), [], `${format} ${code} ${status}`);
            drawn++;
          } catch (error) {
            if (!(error instanceof HostTooLong)) throw error;
          }
        }
      }
    }
    assert.ok(drawn >= 4, "no format takes it");
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
  const marks = (options: Parameters<typeof plateSvg>[2]) =>
    readPlate(plateSvg(sign, host, options)).find(({ layer }) => layer === "marks");
  assert.equal(marks({ bleed: 4 }), undefined);
  assert.equal(marks({ bleed: 4, marks: true })?.parts.length, 8, "two at each corner");
});

test("leaves the upper line out where no source tells the kind", () => {
  const count = (kind: "phố" | null) => readPlate(plateSvg({ ...sign, kind }, host)).length;
  assert.equal(count(null), count("phố") - 1);
});

test("says that a sign is retired, in its title and in red", () => {
  const retired = plateSvg({ ...sign, status: "retired" }, host);
  assert.match(retired, /class="red" fill="#b3261e"/);
  assert.doesNotMatch(retired, /class="blue"/);
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

test("layers are groups: artwork by its films, one contour to cut along, and holes", () => {
  const layersOf = (options: Parameters<typeof plateSvg>[2]) =>
    Map.groupBy(readPlate(plateSvg(sign, host, options)), ({ layer }) => layer);
  const size = ({ left, right, top, bottom }: ReturnType<typeof around>) =>
    [left, top, right, bottom].map((length) => Number(length.toFixed(3)));

  const layers = layersOf({ format: "750x400", bleed: 3, marks: true });
  assert.deepEqual([...layers.keys()], ["artwork", "cut", "holes", "marks"]);
  const films = new Set(layers.get("artwork")?.map(({ film }) => film));
  assert.deepEqual([...films], ["blue", "white", "black"]);
  assert.deepEqual(size(around(layers.get("artwork") ?? [])), [-3, -3, 753, 403]);
  const cut = layers.get("cut") ?? [];
  assert.deepEqual([cut.map(size), cut[0]?.radius], [[[0, 0, 750, 400]], 24]);
  assert.deepEqual(layers.get("holes")?.map(size), [
    [24.7, 24.7, 31.3, 31.3],
    [24.7, 368.7, 31.3, 375.3],
    [718.7, 24.7, 725.3, 31.3],
    [718.7, 368.7, 725.3, 375.3],
  ]);

  const other = layersOf({ format: "120x120", radius: 0, hole: 3.4 });
  assert.equal(other.get("cut")?.[0]?.radius, 0);
  assert.deepEqual(
    other.get("holes")?.map(({ radius }) => radius),
    [1.7, 1.7, 1.7, 1.7],
  );
  assert.equal(layersOf({ hole: 0 }).get("holes"), undefined, "none are drawn");
  assert.deepEqual([...layersOf({ artworkOnly: true }).keys()], ["artwork"]);
});

test("every id of several plates in one page is another", () => {
  const page = ["7K3M9K", "4PHVTR"].map((code) =>
    plateSvg({ ...sign, code }, host, { marks: true, idSuffix: `-${code}` }),
  );
  const ids = Array.from(page.join("").matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  assert.equal(ids.length, 8);
  assert.equal(new Set(ids).size, 8);
});
