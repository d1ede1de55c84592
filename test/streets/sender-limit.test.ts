import assert from "node:assert/strict";
import { test } from "node:test";
import { networkOf } from "../../src/streets/reports/sender-limit.ts";
import { phone, startCity } from "../harness.ts";

const city = await startCity({
  sample: "none",
  more: `[[ratelimits]]
    name = "REPORT_LIMIT"
    namespace_id = "1001"
    simple = { limit = 3, period = 60 }`,
});
const { db, fetch, get } = city;
await db
  .prepare(
    "INSERT INTO streets (id, slug, name, folded, status) VALUES (1, 'x', 'X', 'x', 'confirmed')",
  )
  .run();

const form = "/vi/streets/x/reports";
const newToken = async () =>
  /name="token" value="([^"]+)"/.exec(await (await get(form)).text())?.[1] ?? "";
const tokens = await Promise.all(Array.from({ length: 6 }, newToken));
await new Promise((resolve) => setTimeout(resolve, 3_100));

function send(address: string, token = tokens.pop() ?? "") {
  const fields = { token, kind: "missing", text: "Mất biển ở đầu phố" };
  return fetch(form, {
    method: "POST",
    headers: {
      ...phone,
      "Sec-Fetch-Site": "same-origin",
      "CF-Connecting-IP": address,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
    redirect: "manual",
  });
}

/** The platform's minute begins with the clock's: none may end in the middle of a test. */
const minuteLeft = 60_000 - (Date.now() % 60_000);
if (minuteLeft < 15_000) await new Promise((resolve) => setTimeout(resolve, minuteLeft));

test("where the city limits what a network sends, the next form waits with its words, other networks do not, and no address is stored", async () => {
  for (let n = 0; n < 3; n++) assert.equal((await send("203.0.113.77")).status, 303);
  const token = tokens.pop() ?? "";
  const answer = await send("203.0.113.77", token);
  assert.equal(answer.status, 429);
  assert.equal(answer.headers.get("Retry-After"), "60");
  const html = await answer.text();
  assert.match(html, /Từ mạng của bạn/);
  assert.match(html, /Mất biển ở đầu phố/);
  assert.ok(html.includes(token));
  assert.equal((await send("203.0.113.78", token)).status, 303);

  const { results } = await db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
    )
    .all<{ name: string }>();
  assert.ok(results.length >= 12);
  for (const { name } of results) {
    const rows = await db.prepare(`SELECT * FROM "${name}"`).all();
    assert.doesNotMatch(JSON.stringify(rows.results), /203\.0\.113/, name);
  }
  const logs = city.harness.getLogs().map(({ message }) => message);
  assert.doesNotMatch(logs.join(), /203\.0\.113/);
});

test("the privacy page tells of the limit where there is one, and only there", async () => {
  const without = await startCity({ sample: "none" });
  for (const [path, words] of [
    ["/vi/privacy", /nền tảng máy chủ đếm/],
    ["/en/privacy", /the platform counts/],
  ] as const) {
    assert.match(await (await get(path)).text(), words);
    assert.doesNotMatch(await (await without.get(path)).text(), words);
  }
});

const networks: [address: string, network: string][] = [
  ["203.0.113.77", "203.0.113.77"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::6", "2001:db8:1:2"],
  ["2001:db8::77", "2001:db8:0:0"],
  ["2001:db8:1:2::", "2001:db8:1:2"],
  ["::1", "0:0:0:0"],
];

for (const [address, network] of networks) {
  test(`${address} is of the network ${network}`, () => {
    assert.equal(networkOf(address), network);
  });
}
