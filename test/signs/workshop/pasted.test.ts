import assert from "node:assert/strict";
import { test } from "node:test";
import { alphabet, withCheck } from "../../../src/signs/code.ts";
import { maxPasted, readPasted, TooManyCodes } from "../../../src/signs/workshop/pasted.ts";

const code = withCheck("7K3M9");
const other = withCheck("0OIL1");

test("codes are read however people separate and write them, each once", () => {
  const { codes, malformed, repeated } = readPasted(
    `${code}\r\n ${other.toLowerCase()},${code};\t${other.replaceAll("1", "l")}\n`,
  );
  assert.deepEqual(codes, [code, other]);
  assert.deepEqual(repeated, [code, other]);
  assert.deepEqual(malformed, []);
});

test("what is no code is named, and does not keep the others from being read", () => {
  const wrong = code.slice(0, 5) + (code.endsWith("0") ? "1" : "0");
  const { codes, malformed } = readPasted(`${wrong} ${code} 7K3M 7K3M9KX <script> mã ${wrong}`);
  assert.deepEqual(codes, [code]);
  assert.deepEqual(malformed, [wrong, "7K3M", "7K3M9KX", "<script>", "mã"]);
});

test("nothing pasted is nothing found", () => {
  assert.deepEqual(readPasted(" ,;\n"), { codes: [], malformed: [], repeated: [] });
});

test("ten thousand are read, one more is refused with the number", () => {
  const many = Array.from({ length: maxPasted }, (_, i) =>
    withCheck(`${[15, 10, 5, 0].map((shift) => alphabet[(i >>> shift) & 31]).join("")}7`),
  );
  assert.equal(readPasted(many.join("\n")).codes.length, maxPasted);
  assert.throws(() => readPasted([...many, code].join("\n")), new TooManyCodes(maxPasted + 1));
});
