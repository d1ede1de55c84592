import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Page, Route } from "playwright-core";
import { isoDay, today } from "../../src/db/hours.ts";
import { messages as shared } from "../../src/officials/messages.ts";
import { messages as staff } from "../../src/officials/staff-check/messages.ts";
import { messages as list } from "../../src/officials/visits/list-messages.ts";
import { messages } from "../../src/officials/visits/messages.ts";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { startBrowser } from "../browser.ts";
import { startCity } from "../harness.ts";
import { violations } from "../violations.ts";

const browser = await startBrowser();
const city = await startCity();
const { db } = city;
const { origin } = (await city.harness.listen()).url;

/** A folder; what the walk sees is pictured in it. */
const { SHOTS: shots } = process.env;

const language = "vi";
const t = messages[language];
const present = today(Date.now(), 7);
const official = "official@bienpho.example";

const installed = (
  await db
    .prepare("SELECT code FROM signs WHERE status = 'installed' ORDER BY latitude DESC")
    .raw<[string]>()
).flat();
/** Another sign at each call, and none of the walk's. */
const next = (): string => installed.shift() ?? assert.fail("no sign is left");

/** Twelve signs that were found damaged three days ago, and that the dashboard lists for it. */
const codes = (
  await db
    .prepare(
      `SELECT code FROM signs WHERE status = 'installed' AND latitude IS NOT NULL
         AND code NOT IN (SELECT code FROM sign_events WHERE kind <> 'installed')
       ORDER BY latitude LIMIT 12`,
    )
    .raw<[string]>()
).flat();
assert.equal(codes.length, 12);
await changeRecords(
  db,
  codes.map((code) => ({
    kind: "signEvent",
    after: { code, kind: "inspected", outcome: "damaged", day: isoDay(present - 3), note: null },
  })),
  { official, what: "sign event", today: isoDay(present) },
);

type Result = "well" | "repaired" | "damaged" | "unreachable";
/** What is pressed at each sign, in the order of the walk. */
const walk: Result[] = [
  "well",
  "repaired",
  "damaged",
  "well",
  "unreachable",
  "well",
  "repaired",
  "well",
  "damaged",
  "well",
  "unreachable",
  "repaired",
];
/** After these a sign found damaged three days ago wants no visit any more. */
const mends: readonly Result[] = ["well", "repaired"];

/** What was recorded of a sign today. */
const recordedOf = async (code: string): Promise<(string | null)[]> =>
  (
    await db
      .prepare(
        `SELECT coalesce(outcome, kind) AS result FROM current_sign_events
         WHERE code = ? AND day = ? ORDER BY id`,
      )
      .bind(code, isoDay(present))
      .raw<[string]>()
  ).flat();

/** The codes that the list of signs to visit has, as it stands in the page. */
const listed = (page: Page): Promise<string[]> => page.locator("ol.signs code").allTextContents();

const label = (result: Exclude<Result, "well">): string =>
  ({ repaired: "Đã sửa", damaged: "Hư hỏng", unreachable: "Không đến được" })[result];

test("a walk along twelve signs at 390 px with the network cut twice: every visit once, and the list afterwards", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: "vi" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  let step = 0;
  const look = async (what: string): Promise<void> => {
    await page.locator("footer").waitFor();
    step++;
    const name = `${String(step).padStart(2, "0")}-${what.replaceAll(" ", "-")}`;
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
    assert.ok(wide <= 390, `${what} is ${wide} px wide`);
    assert.deepEqual(await violations(page), [], what);
  };
  const says = (text: string) => page.getByText(text, { exact: false }).first().waitFor();
  const scan = async (code: string): Promise<void> => {
    await page.goto(`${origin}/${code}`);
    assert.equal(new URL(page.url()).pathname, `/officials/signs/${code}/visit`);
  };
  const press = async (result: Result): Promise<void> => {
    if (result === "well") return page.getByRole("button", { name: t.allWell }).click();
    await page.getByLabel(label(result)).check();
    await page.getByRole("button", { name: t.record }).click();
  };
  const codeAt = (n: number): string => codes[n] ?? assert.fail();
  const resultAt = (n: number): Result => walk[n] ?? assert.fail();
  const visit = async (n: number): Promise<void> => {
    await scan(codeAt(n));
    await press(resultAt(n));
  };
  const unsent = page.locator("#unsent li");
  const posts = "**/visits";

  await page.goto(`${origin}/officials/staff-check`);
  await look("staff mode off");
  await page.getByRole("button", { name: staff[language].begin }).click();
  await page.getByText(/bật đến \d\d:\d\d/).waitFor();
  await look("staff mode on");
  await page.getByRole("link", { name: shared[language].nav.visits }).click();
  await page.waitForURL("**/visits");
  assert.deepEqual((await listed(page)).toSorted(), codes.toSorted());
  await look("signs to visit");

  await scan(codeAt(0));
  await look("a sign");
  await press(resultAt(0));
  await says("Đã ghi: Biển tốt.");
  await look("recorded");
  await visit(1);
  await says("Đã ghi: Đã sửa.");

  // Typed, then reloaded: what stood in the form stands there still.
  await scan(codeAt(2));
  await page.getByLabel(label("damaged")).check();
  await page.getByLabel(t.note).fill("Nứt góc trên bên trái");
  await page.reload();
  assert.equal(await page.getByLabel(t.note).inputValue(), "Nứt góc trên bên trái");
  assert.ok(await page.getByLabel(label("damaged")).isChecked());
  await page.getByRole("button", { name: t.record }).click();
  await says("Đã ghi: Hư hỏng.");

  // The network is gone before the press; then it lets pages through and no visit.
  await scan(codeAt(3));
  await context.setOffline(true);
  await page.getByRole("button", { name: t.allWell }).dblclick();
  await says(t.script.waiting);
  assert.equal(await unsent.count(), 1);
  await look("not sent yet");
  await page.route(posts, (route) => route.abort());
  await context.setOffline(false);
  for (const n of [4, 5]) {
    await visit(n);
    await says(t.script.waiting);
  }
  assert.equal(await unsent.count(), 3);
  await page.reload();
  await says(t.script.waiting);
  assert.equal(await unsent.count(), 3, "a reload loses none");
  assert.equal(await page.locator("form#visit").isVisible(), false, "nobody presses it again");
  await look("three not sent yet");
  for (const n of [3, 4, 5]) assert.deepEqual(await recordedOf(codeAt(n)), []);
  await page.unroute(posts);
  await page.evaluate("dispatchEvent(new Event('online'))");
  await says(t.script.sent);
  assert.equal(await unsent.count(), 0);

  // The second cut comes behind the server's write: its answer is lost.
  const loseTheAnswer = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort();
  };
  await page.route(posts, loseTheAnswer);
  for (const n of [6, 7]) {
    await visit(n);
    await says(t.script.waiting);
    assert.deepEqual(await recordedOf(codeAt(n)), [resultAt(n)], "the server has it");
  }
  await page.unroute(posts);
  await page.getByRole("button", { name: t.script.again }).click();
  await says(t.script.sent);

  // A login that is over, as Access says it to a script and, elsewhere, by its redirect.
  await scan(codeAt(8));
  await page.route(posts, (route) => route.fulfill({ status: 401, body: "" }));
  await page.getByLabel(t.note).fill("Gãy chân");
  await press(resultAt(8));
  await says(t.script.login);
  await look("login is over");
  await page.unroute(posts);
  await page.getByRole("link", { name: t.script.signIn }).click();
  await says("Đã ghi: Hư hỏng.");
  await page.route(posts, (route) =>
    route.fulfill({ status: 302, headers: { Location: "https://team.cloudflareaccess.example/" } }),
  );
  await visit(9);
  await says(t.script.login);
  await page.unroute(posts);
  // A portal of a network that asks for a password answers for the server: nothing is confirmed.
  await page.route(posts, (route) => route.fulfill({ status: 200, body: "<h1>Wi-Fi</h1>" }));
  await visit(10);
  await says(t.script.waiting);
  assert.equal(await unsent.count(), 2);
  await page.unroute(posts);
  await visit(11);
  await says("Đã ghi: Đã sửa.");
  await unsent.first().waitFor({ state: "detached" });

  for (const [n, code] of codes.entries()) {
    assert.deepEqual(await recordedOf(code), [resultAt(n)], `sign ${n}`);
  }
  const noted = await db
    .prepare("SELECT code, note FROM sign_events WHERE day = ? AND note IS NOT NULL ORDER BY id")
    .bind(isoDay(present))
    .raw();
  assert.deepEqual(noted, [
    [codeAt(2), "Nứt góc trên bên trái"],
    [codeAt(8), "Gãy chân"],
  ]);
  assert.deepEqual(
    await page.evaluate("Object.keys(localStorage).filter((name) => /visit/.test(name))"),
    [],
    "nothing is left on the phone",
  );

  const left = codes.filter((_, n) => !mends.includes(resultAt(n))).toSorted();
  await page.goto(`${origin}/officials/visits`);
  assert.deepEqual((await listed(page)).toSorted(), left);
  await look("signs still to visit");
  await page.goto(`${origin}/officials/signs?show=check`);
  const onDashboard = await page.locator("#results tbody tr code").allTextContents();
  assert.deepEqual(onDashboard.toSorted(), left);
  await context.close();
});

const pageOf = (code: string): string => `${origin}/officials/signs/${code}/visit`;
const newPage = async (options: Parameters<typeof browser.newPage>[0] = {}): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 }, ...options });
  page.setDefaultTimeout(10_000);
  return page;
};
const allWell = (page: Page) => page.getByRole("button", { name: t.allWell }).click();
const says = (page: Page, text: string) => page.getByText(text).first().waitFor();

test("what the server refuses is given back to the form, also after a reload, and is sent anew", async () => {
  const code = next();
  const page = await newPage();
  await page.goto(pageOf(code));
  await page.getByLabel(label("damaged")).check();
  await page.getByLabel(t.note).fill("Cong");
  // What no phone's keyboard types: a letter that nobody sees.
  await page.evaluate("document.querySelector('textarea').value += String.fromCharCode(0x200b)");
  await page.getByRole("button", { name: t.record }).click();
  await says(page, "Không ghi được: ");
  assert.ok(await page.locator("form#visit").isVisible());
  await page.reload();
  await says(page, "Không ghi được: ");
  assert.match(await page.getByLabel(t.note).inputValue(), /^Cong/);
  assert.ok(await page.getByLabel(label("damaged")).isChecked());
  await page.getByLabel(t.note).fill("Cong");
  await page.getByRole("button", { name: t.record }).click();
  await says(page, "Đã ghi: Hư hỏng.");
  assert.equal(await page.locator("#unsent li").count(), 0);
  assert.deepEqual(await recordedOf(code), ["damaged"]);
  await page.close();
});

test("a result that is chosen and the button for all well are not both sent", async () => {
  const code = next();
  const page = await newPage();
  await page.goto(pageOf(code));
  await page.getByLabel(label("damaged")).check();
  await allWell(page);
  await says(page, t.script.two);
  assert.deepEqual(await recordedOf(code), []);
  await page.getByRole("button", { name: t.record }).click();
  await says(page, "Đã ghi: Hư hỏng.");
  assert.deepEqual(await recordedOf(code), ["damaged"]);
  await page.close();
});

test("one that the server cannot take stands in nobody's way", async () => {
  const [stuck, other] = [next(), next()];
  const page = await newPage();
  await page.route(`**/signs/${stuck}/visits`, (route) => route.fulfill({ status: 500, body: "" }));
  await page.goto(pageOf(stuck));
  await allWell(page);
  await says(page, t.script.waiting);
  await page.goto(pageOf(other));
  await allWell(page);
  await says(page, "Đã ghi: Biển tốt.");
  assert.equal(await page.locator("#unsent li").count(), 1);
  assert.deepEqual(await recordedOf(other), ["well"]);
  await page.unrouteAll();
  await page.getByRole("button", { name: t.script.again }).click();
  await says(page, t.script.sent);
  assert.deepEqual(await recordedOf(stuck), ["well"]);
  await page.close();
});

test("what another official left on the phone is told and not sent in this one's name", async () => {
  const [theirs, ours] = [next(), next()];
  const page = await newPage();
  await page.route("**/visits", (route) => route.abort());
  await page.goto(pageOf(theirs));
  await allWell(page);
  await says(page, t.script.waiting);
  const [name = "", kept = ""] = (await page.evaluate(
    "Object.entries(localStorage).find(([name]) => name.startsWith('unsent visit '))",
  )) as string[];
  const other = JSON.stringify({ ...JSON.parse(kept), official: "else@bienpho.example" });
  await page.evaluate(`localStorage.setItem(${JSON.stringify(name)}, ${JSON.stringify(other)})`);
  await page.unroute("**/visits");
  await page.goto(pageOf(ours));
  await says(page, "Do else@bienpho.example ghi");
  await allWell(page);
  await says(page, "Đã ghi: Biển tốt.");
  assert.deepEqual(await recordedOf(ours), ["well"]);
  assert.deepEqual(await recordedOf(theirs), []);
  await page.close();
});

for (const [what, script] of [
  [
    "where the browser keeps nothing",
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('none'); } })",
  ],
  [
    "where its room is full",
    "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
  ],
] as const) {
  test(`${what}, a visit waits as long as its page is open, and is recorded once`, async () => {
    const [code, other] = [next(), next()];
    const page = await newPage();
    await page.addInitScript(script);
    await page.goto(pageOf(code));
    await page.route("**/visits", (route) => route.abort());
    await page.getByLabel(label("damaged")).check();
    await page.getByLabel(t.note).fill("Cong");
    await page.getByRole("button", { name: t.record }).click();
    await says(page, t.script.heldOnly);
    assert.equal(await page.locator("#unsent li").count(), 1);
    let asked = "";
    page.once("dialog", (dialog) => {
      asked = dialog.type();
      return dialog.dismiss();
    });
    await page.goto(pageOf(other)).catch(() => null);
    assert.equal(asked, "beforeunload", "the browser asks before it leaves");
    assert.equal(page.url(), pageOf(code));
    await page.unrouteAll();
    await page.getByRole("button", { name: t.script.again }).click();
    await says(page, "Đã ghi: Hư hỏng.");
    assert.deepEqual(await recordedOf(code), ["damaged"]);
    await page.goto(pageOf(other));
    await allWell(page);
    await says(page, "Đã ghi: Biển tốt.");
    assert.deepEqual(await recordedOf(other), ["well"]);
    await page.close();
  });
}

/** Reports of a sign that somebody may untick; returns their ids. */
async function fileReports(code: string): Promise<[number, number]> {
  for (const n of [1, 2]) {
    await db
      .prepare(
        `INSERT INTO reports (receipt, street_id, code, kind, text)
         SELECT ?1, street_id, code, 'damaged', 'Mờ' FROM signs WHERE code = ?2`,
      )
      .bind(`receipt-${code}-${n}`, code)
      .run();
  }
  const ids = await db.prepare("SELECT id FROM reports WHERE code = ?").bind(code).raw<[number]>();
  return ids.flat() as [number, number];
}
const stepsOf = async (report: number): Promise<string[]> =>
  (
    await db
      .prepare("SELECT step FROM report_steps WHERE report_id = ? ORDER BY id")
      .bind(report)
      .raw<[string]>()
  ).flat();

for (const javaScriptEnabled of [true, false]) {
  test(`a report that was unticked stays so when the form comes back, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const code = next();
    const [first, second] = await fileReports(code);
    const page = await newPage({ javaScriptEnabled });
    await page.goto(pageOf(code));
    const box = (id: number) => page.locator(`[name=answers-${id}]`);
    await box(first).uncheck();
    await page.getByLabel(label("damaged")).check();
    if (javaScriptEnabled) {
      await page.getByLabel(t.note).fill("Mờ");
      await page.reload();
      await page.locator("#unsent > div").waitFor({ state: "attached" });
    } else {
      await allWell(page);
      await says(page, t.problems.two);
    }
    assert.deepEqual([await box(first).isChecked(), await box(second).isChecked()], [false, true]);
    assert.ok(await page.getByLabel(label("damaged")).isChecked());
    await page.getByRole("button", { name: t.record }).click();
    await says(page, javaScriptEnabled ? "Đã ghi: Hư hỏng." : "Đã ghi: hư hỏng.");
    assert.deepEqual(await stepsOf(first), []);
    assert.deepEqual(await stepsOf(second), ["seen", "visited"]);
    await page.close();
  });
}

test("what was pressed on a page that is gone and is refused later comes back into the form", async () => {
  const code = next();
  const page = await newPage();
  await page.goto(pageOf(code));
  await page.route("**/visits", (route) => route.abort());
  await page.getByLabel(label("damaged")).check();
  await page.getByLabel(t.note).fill("Cong chân");
  await page.getByRole("button", { name: t.record }).click();
  await says(page, t.script.waiting);
  await page.unrouteAll();
  await page.route("**/visits", (route) =>
    route.fulfill({ status: 400, json: { detail: "Lý do nào đó." } }),
  );
  await page.goto(pageOf(code));
  await says(page, "Không ghi được: Lý do nào đó.");
  assert.equal(await page.getByLabel(t.note).inputValue(), "Cong chân");
  assert.ok(await page.getByLabel(label("damaged")).isChecked());
  assert.deepEqual(await recordedOf(code), []);

  // It is let go by a second tap, and is nowhere then.
  await page.getByText(t.script.discard).click();
  await page.getByRole("button", { name: t.script.discardNow }).click();
  assert.equal(await page.locator("#unsent li").count(), 0);
  await page.unrouteAll();
  await page.goto(pageOf(code));
  await page.locator("#unsent > div").waitFor({ state: "attached" });
  assert.equal(await page.getByLabel(t.note).inputValue(), "");
  assert.deepEqual(await recordedOf(code), []);
  await page.close();
});

test("what was half typed comes back to whoever typed it, and not a day later", async () => {
  const code = next();
  const page = await newPage();
  const noteAfterReload = async (): Promise<string> => {
    await page.goto(pageOf(code));
    await page.locator("#unsent > div").waitFor({ state: "attached" });
    return page.getByLabel(t.note).inputValue();
  };
  const change = (what: string) =>
    page.evaluate(`{
      const name = Object.keys(localStorage).find((one) => one.startsWith("visit draft "));
      const { body, at } = JSON.parse(localStorage.getItem(name));
      localStorage.removeItem(name);
      ${what}
    }`);
  await noteAfterReload();
  await page.getByLabel(t.note).fill("Nửa chừng");
  assert.equal(await noteAfterReload(), "Nửa chừng");
  await change(
    `localStorage.setItem(name.replace(/ \\S+@\\S+ /, " else@bienpho.example "), JSON.stringify({ body, at }));`,
  );
  assert.equal(await noteAfterReload(), "", "another official sees nothing of it");
  await change(
    `localStorage.setItem(name.replace("else@bienpho.example", "${official}"), JSON.stringify({ body, at: at - 25 * 3_600_000 }));`,
  );
  assert.equal(await noteAfterReload(), "");
  assert.deepEqual(
    await page.evaluate("Object.keys(localStorage).filter((name) => /draft/.test(name))"),
    [],
  );
  await page.close();
});

test("a page that was left open over midnight records the day on which it was pressed", async () => {
  const code = next();
  const page = await newPage();
  // As if it had been opened yesterday, half an hour before midnight, and pressed an hour later.
  await page.route(pageOf(code), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html
      .replace(/data-now="\d+"/, `data-now="${present * 86_400_000 - 1_800_000}"`)
      .replace(/name="day" value="[^"]+"/, `name="day" value="${isoDay(present - 1)}"`);
    assert.notEqual(body, html);
    await route.fulfill({ response, body });
  });
  await page.goto(pageOf(code));
  await page.locator("#unsent > div").waitFor({ state: "attached" });
  await page.evaluate("{ const now = Date.now; Date.now = () => now() + 3_600_000; }");
  await allWell(page);
  await says(page, "Đã ghi: Biển tốt.");
  assert.deepEqual(await recordedOf(code), ["well"]);
  await page.close();
});

test("without JavaScript, at 1280 px in English: a visit, what was refused, and the list", async () => {
  const code = next();
  const english = messages.en;
  const page = await newPage({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
  await page.goto(`${origin}/officials/en/signs/${code}/visit`);
  await page.getByLabel("Damaged").check();
  await page.getByLabel(english.note).fill("Bent");
  await page.getByRole("button", { name: english.allWell }).click();
  await says(page, english.problems.two);
  assert.equal(await page.getByLabel(english.note).inputValue(), "Bent");
  assert.deepEqual(await recordedOf(code), []);
  await page.getByRole("button", { name: english.record }).click();
  await says(page, "Recorded: damaged.");
  await page.reload();
  assert.deepEqual(await recordedOf(code), ["damaged"]);
  await page.getByRole("link", { name: english.next }).last().click();
  await says(page, "Sorted by ward and street");
  assert.ok((await listed(page)).includes(code));
  assert.equal(await page.locator("#here").isVisible(), false, "no button that does nothing");
  await page.close();
});

describe("the list by distance", () => {
  const here = { latitude: 20.4471234, longitude: 106.3366789, accuracy: 17.4 };

  test("is sorted where the phone says where it is, which is sent nowhere", async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      permissions: ["geolocation"],
      geolocation: here,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${origin}/officials/en/visits`);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
    const before = await listed(page);
    await page.getByRole("button", { name: list.en.here }).click();
    await says(page, "accurate to about 18 m");
    assert.deepEqual(sent, []);
    assert.deepEqual((await listed(page)).toSorted(), before.toSorted());
    const rows = await page.locator("ol#signs > li").all();
    const metres: number[] = [];
    for (const row of rows) {
      const [, n = "", unit] =
        /^([\d.]+) (k?m) to the (?:north|south|east|west)/.exec(
          (await row.locator(".far").textContent()) ?? "",
        ) ?? [];
      assert.notEqual(n, "", (await row.textContent()) ?? "");
      metres.push(Number(n) * (unit === "km" ? 1_000 : 1));
    }
    assert.deepEqual(
      metres,
      metres.toSorted((a, b) => a - b),
    );
    assert.ok(metres.length > 2 && metres[0] !== metres.at(-1));
    assert.deepEqual(await violations(page), []);
    // Farther on, the same press sorts again, without the network too.
    await context.setOffline(true);
    const place = (await rows.at(-1)?.getAttribute("data-at"))?.split(",").map(Number) ?? [];
    const [latitude = 0, longitude = 0] = place;
    await context.setGeolocation({ latitude, longitude, accuracy: 5 });
    await page.getByRole("button", { name: list.en.here }).click();
    await says(page, "accurate to about 5 m");
    assert.match((await page.locator("ol#signs .far").first().textContent()) ?? "", /^0 m/);
    await context.close();
  });

  test("stays by ward and street where the phone does not say", async () => {
    const page = await newPage();
    await page.goto(`${origin}/officials/visits`);
    const before = await listed(page);
    await page.getByRole("button", { name: list.vi.here }).click();
    await says(page, list.vi.script.noLocation);
    assert.deepEqual(await listed(page), before);
    await page.close();
  });
});

test("where there is no network at all, visits are recorded in the list that is open, and sent later", async () => {
  const [first, second] = [next(), next()];
  await changeRecords(
    db,
    [first, second].map((code) => ({
      kind: "signEvent",
      after: { code, kind: "inspected", outcome: "missing", day: isoDay(present - 2), note: null },
    })),
    { official, what: "sign event", today: isoDay(present) },
  );
  const page = await newPage();
  await page.goto(`${origin}/officials/visits`);
  await page.locator("#unsent > div").waitFor({ state: "attached" });
  await page.context().setOffline(true);
  const row = (code: string) => page.locator("ol.signs > li", { hasText: code });
  await row(first).getByRole("link", { name: list.vi.record }).click();
  await row(first).getByRole("button", { name: t.allWell }).click();
  await row(first).getByText("Chưa gửi: Biển tốt.").waitFor();
  await row(second).getByRole("link", { name: list.vi.record }).click();
  await row(second).getByLabel(label("repaired")).check();
  await row(second).getByLabel(t.note).fill("Thay ốc");
  assert.deepEqual(await violations(page), []);
  if (shots) await page.screenshot({ path: `${shots}/in-the-list.png`, fullPage: true });
  await row(second).getByRole("button", { name: t.record }).click();
  await row(second).getByText("Chưa gửi: Đã sửa.").waitFor();
  assert.equal(await page.locator("#unsent li").count(), 2);
  for (const code of [first, second]) assert.deepEqual(await recordedOf(code), []);
  // What is pressed again while it waits is no second visit.
  await row(first).getByRole("link", { name: list.vi.record }).click();
  await row(first).getByRole("link", { name: list.vi.record }).click();
  assert.equal(await row(first).getByRole("button", { name: t.allWell }).isVisible(), false);
  await page.context().setOffline(false);
  await row(first).getByText("Đã ghi: Biển tốt.").waitFor();
  await row(second).getByText("Đã ghi: Đã sửa.").waitFor();
  assert.deepEqual(await recordedOf(first), ["well"]);
  assert.deepEqual(await recordedOf(second), ["repaired"]);
  await page.reload();
  const still = await listed(page);
  assert.ok(!still.includes(first) && !still.includes(second));
  await page.close();
});
