import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { alphabet, parseCode, withCheck } from "../../src/signs/code.ts";
import { codeLike, codeLikeInPath } from "../../src/signs/typed/code-like.ts";
import { nearCodes } from "../../src/signs/typed/near-codes.ts";
import { randomCode, seeded } from "../../support/random.ts";

const read: [typed: string, code: string | null][] = [
  ["4PHVTR", "4PHVTR"],
  [" 4phv tr\n", "4PHVTR"],
  ["4-P-H-V-T-R", "4PHVTR"],
  ["4PH\u2011VTR", "4PHVTR"],
  ["(4PHVTR).", "4PHVTR"],
  ["«4PHVTR»…", "4PHVTR"],
  ["４ＰＨＶＴＲ。", "4PHVTR"],
  ["4P\u200bHV\u200eTR\ufeff", "4PHVTR"],
  ["4PHVTR?utm_source=zalo", "4PHVTR"],
  ["4PHVTR#x", "4PHVTR"],
  ["HTTPS://BIENPHO.EXAMPLE/4PHVTR", "4PHVTR"],
  ["<http://bienpho.example:8787/4phvtr/?a=/b>", "4PHVTR"],
  ["bienpho.example/4PHVT", "4PHVT"],
  ["4PHVTRX", "4PHVTRX"],
  ["OIL01U", "OIL01U"],
  ["mã 4PHVTR", "4PHVTR"],
  ["Biển số: 4PHVTR.", "4PHVTR"],
  ["code 4PHVT", "4PHVT"],
  ["4.P.H.V.T.R", "4PHVTR"],
  ["4 / P / H / V / T / R", "4PHVTR"],
  ["https://bienpho.example/vi/streets/ly-bon#4PHVTR", "4PHVTR"],
  ["bienpho.example/vi/streets/ly-bon/reports?code=4phvtr", "4PHVTR"],
  ["4ÁD7C", "4ASD7C"],
  ["k1ĐƯe", "K1DDWE"],
  ["7Ễ20", "7EEX20"],
  ["9Ạ4ƯG", "9AJ4WG"],
  ["ĐÁ30", "D9A130"],
  ["4PHV\u0110R", "4PHVDDR"],
  ["4PHVTŔ", "4PHVTR"],
  ["4PHV", null],
  ["4PHVTRXY", null],
  ["4PH/VTR", null],
  ["4PH.VTR", null],
  ["bienpho.example/vi/streets/ly-bon", null],
  ["bienpho.example", null],
  ["lý bôn", null],
  ["Đường 5", null],
  ["Số 7", null],
  ["Lê Lợi", null],
  ["", null],
  [" . ", null],
  [`${" ".repeat(400)}4PHVTR`, null],
];

for (const [typed, code] of read) {
  test(`${JSON.stringify(typed).slice(0, 60)} is read as ${code}`, () =>
    assert.equal(codeLike(typed), code));
}

test("a path is read whether or not its escapes are whole", () => {
  for (const path of [
    "/4PHVTR",
    "//4PHVTR%E2%80%8B",
    "/4PHVTR%",
    "/4PHVTR%E2%8",
    "/%224PHVTR%22",
  ]) {
    assert.equal(codeLikeInPath(path), "4PHVTR", path);
  }
  assert.equal(codeLikeInPath("/vi/4PHVTR"), null);
  assert.equal(codeLikeInPath("/4PHVTR/%FF/4PHVTR"), null);
});

/** Every way to mistype a code by one character or by a swap of neighbours. */
function* errors(code: string): Generator<string> {
  for (let i = 0; i <= code.length; i++) {
    const [before, after] = [code.slice(0, i), code.slice(i + 1)];
    for (const one of `${alphabet}U`) {
      if (i < code.length && one !== code[i]) yield before + one + after;
      yield before + one + code.slice(i);
    }
    if (i < code.length) yield before + after;
    const [here, next] = [code[i], code[i + 1]];
    if (next !== undefined && next !== here) yield before + next + here + code.slice(i + 2);
  }
}

test("for every single error of a code, the code is among the near ones, which are 11 at most", () => {
  const random = seeded(4);
  for (let n = 0; n < 40; n++) {
    const code = withCheck(randomCode(random));
    for (const typed of errors(code)) {
      const near = nearCodes(typed);
      assert.ok(near.includes(code), `${typed} for ${code}`);
      const most = { 5: 6, 6: 11, 7: 7 }[typed.length] ?? 0;
      assert.ok(near.length <= most, `${typed}: ${near.length}`);
      assert.ok(near.every((one) => parseCode(one) === one));
      assert.equal(new Set(near).size, near.length);
    }
  }
});

test("a code that is well formed, and what is no code, are near to none", () => {
  for (const typed of ["4PHVTR", "4phvtr", "", "4PH", "4PHVTRXY", "UUVTRX", "ờPHVT"]) {
    assert.deepEqual(nearCodes(typed), [], typed);
  }
});

test("of the sample's signs, an error of one character or a swap names just the one that is meant", () => {
  const codes = new Set(sampleCity.signs.map(({ code }) => code));
  let [right, tried] = [0, 0];
  for (const code of codes) {
    for (const typed of errors(code)) {
      if (typed.length !== 6) continue;
      const found = nearCodes(typed).filter((one) => codes.has(one));
      assert.ok(found.includes(code));
      tried += 1;
      if (found.length === 1) right += 1;
    }
  }
  assert.ok(tried > 50_000 && right / tried > 0.99, `${right} of ${tried}`);
});
