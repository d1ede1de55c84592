import assert from "node:assert/strict";
import { test } from "node:test";
import { binarySources } from "./texts.ts";
import { foundIn } from "./trees.ts";

test("a source with a raw NUL is named, one with an escape is not", () => {
  const tree = {
    "test/raw.test.ts": 'const text = "\0";',
    "test/escaped.test.ts": 'const text = "\\0";',
    "README.md": "A \0",
  };
  assert.deepEqual(foundIn(tree, binarySources), [
    "README.md holds a NUL character: write it as an escape.",
    "test/raw.test.ts holds a NUL character: write it as an escape.",
  ]);
});
