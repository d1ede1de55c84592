import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sampleCity } from "../harness.ts";

const { get } = await sampleCity();

/** Bytes of the script that reads a story aloud, as it is served. */
const maxAloudBytes = 400;

for (const path of ["/vi", "/en", "/vi/streets/ly-bon", "/en/streets/ly-bon"]) {
  test(`the policy of ${path} allows the script and the style that stand in it, and no other`, async () => {
    const answer = await get(path);
    const html = await answer.text();
    const policy = answer.headers.get("Content-Security-Policy") ?? "";
    for (const tag of ["script", "style"]) {
      const inline = Array.from(
        html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs")),
        ([, text = ""]) => text,
      );
      const hashes = inline.map(
        (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
      );
      assert.equal(inline.length, 1, tag);
      assert.ok(policy.includes(`${tag}-src ${hashes.join(" ")};`), policy);
    }
  });
}

test(`what reads a story aloud is under ${maxAloudBytes} bytes of a street's page`, async () => {
  const html = await (await get("/vi/streets/ly-bon")).text();
  const [, script = ""] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
  const scripts = script.split(/(?<=\}\)\(\);)\n/).filter((one) => one !== "");
  assert.equal(scripts.length, 2, "sharing and reading aloud");
  const aloud = scripts.filter((one) => one.includes("SpeechSynthesisUtterance"));
  assert.equal(aloud.length, 1);
  const bytes = Buffer.byteLength(aloud[0] ?? "");
  assert.ok(bytes < maxAloudBytes, `${bytes} bytes`);
});
