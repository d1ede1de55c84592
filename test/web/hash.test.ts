import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64Url, toBase64Url } from "../../src/web/base64-url.ts";
import { fnv1a } from "../../src/web/hash.ts";

test("FNV-1a gives the known values", () => {
  const vectors: [string, number][] = [
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ];
  for (const [text, hash] of vectors) assert.equal(fnv1a(text), hash, text);
});

test("bytes come back from URL-safe Base64, whatever their number (RFC 4648, section 10)", () => {
  const all = Uint8Array.from({ length: 256 }, (_, n) => n);
  for (const bytes of [all, all.slice(0, 1), all.slice(250), new Uint8Array(0)]) {
    assert.match(toBase64Url(bytes), /^[\w-]*$/);
    assert.deepEqual(fromBase64Url(toBase64Url(bytes)), bytes);
  }
  assert.equal(toBase64Url(new TextEncoder().encode("foob")), "Zm9vYg");
  assert.equal(toBase64Url(Uint8Array.of(251, 255)), "-_8");
});
