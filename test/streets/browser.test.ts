import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { startBrowser } from "../browser.ts";
import { violations } from "../violations.ts";
import { cityWithHostileStreet } from "./hostile.ts";

const { harness, db, get, hostileCode } = await cityWithHostileStreet();
const { url } = await harness.listen();
const browser = await startBrowser();

const at = (path: string) => new URL(path, url).href;

const kinds = [
  "",
  "?q=tran",
  "?q=khong-co-gi",
  "/streets/ly-bon",
  `/streets/hostile#${hostileCode}`,
  "/streets/ly-bon/reports",
  "/streets/hostile/reports/hostile",
  "/streets/hostile/reports/hostile/withdrawals?of=report",
  "/nothing",
  "?q=4PHVTS",
  // A mistyped code's page has no language in its path.
  "/../4PHVTS",
  "/privacy",
];
const widths = [320, 390, 1280];

/**
 * Every page in every language, scheme and width is measured. Axe, which takes half a second, looks
 * at each page twice: once in each language, by turns in either scheme and at another width.
 */
for (const [i, language] of ["vi", "en"].entries()) {
  for (const [j, scheme] of (["light", "dark"] as const).entries()) {
    test(`${language}, ${scheme}: no page is wider than the screen, and half of them have no fault of WCAG 2.2 A or AA`, async () => {
      const page = await browser.newPage({ colorScheme: scheme });
      for (const [k, kind] of kinds.entries()) {
        await page.goto(at(`/${language}${kind}`), { waitUntil: "domcontentloaded" });
        for (const [w, width] of widths.entries()) {
          await page.setViewportSize({ width, height: 800 });
          assert.equal(await overflow(page), 0, `${kind} at ${width} px is too wide`);
          if ((i + j + k) % 2 === 0 && (i + k) % widths.length === w) {
            assert.deepEqual(await violations(page), [], `${kind} at ${width} px`);
          }
        }
      }
      await page.close();
    });
  }
}

test("a fault would be found", async () => {
  const page = await browser.newPage();
  await page.setContent("<html lang=vi><title>x</title><main><img src=x>");
  assert.match((await violations(page)).join(), /image-alt/);
  await page.close();
});

test("the link to a page becomes a button that shares or copies, where the phone can do either", async () => {
  const address = "https://bienpho.example/vi/streets/hostile";
  const cases: [can: string[], label: string, after: string, told: unknown[]][] = [
    [["share", "clipboard"], "Chia sẻ", "", ["shared", address]],
    [["clipboard"], "Chia sẻ", "Đã sao chép liên kết.", ["copied", address]],
    [
      ["refusing clipboard"],
      "Chia sẻ",
      `Trình duyệt không cho sao chép. Liên kết: ${address}`,
      ["refused"],
    ],
    [["refusing share", "clipboard"], "Chia sẻ", "Đã sao chép liên kết.", ["copied", address]],
    [[], "Liên kết của trang này", "", []],
  ];
  for (const [can, label, after, told] of cases) {
    const page = await browser.newPage();
    await page.addInitScript((can) => {
      // biome-ignore lint/suspicious/noExplicitAny: the tests' types know no DOM.
      const here = globalThis as any;
      const told: string[] = [];
      here.told = told;
      const stand = {
        share: async ({ url }: { url: string }) => told.push("shared", url),
        clipboard: { writeText: async (text: string) => told.push("copied", text) },
      };
      const refuse = async () => {
        told.push("refused");
        throw new DOMException("", "NotAllowedError");
      };
      const refusing = { share: refuse, clipboard: { writeText: refuse } };
      for (const name of ["share", "clipboard"] as const) {
        const value = can.includes(name)
          ? stand[name]
          : can.includes(`refusing ${name}`)
            ? refusing[name]
            : undefined;
        Object.defineProperty(here.navigator, name, { value });
      }
    }, can);
    await page.goto(at(`/vi/streets/hostile#${hostileCode}`));
    const link = page.locator("#share");
    assert.equal(await link.textContent(), label);
    assert.equal(await link.getAttribute("href"), address);
    if (told.length > 0) {
      await link.click();
      await page.waitForFunction((after) => {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const here = globalThis as any;
        const shown = here.document.querySelector("#told[role=status]").textContent;
        return here.told.length > 0 && shown === after;
      }, after);
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const all = await page.evaluate<string[]>(() => (globalThis as any).told);
      assert.deepEqual(all.slice(-told.length), told);
      assert.equal(await link.textContent(), label);
    }
    await page.close();
  }
});

test("an address is copied by a button, and said to be; where that is refused it is selected", async () => {
  for (const isAllowed of [true, false]) {
    const page = await browser.newPage();
    await page.addInitScript((isAllowed) => {
      // biome-ignore lint/suspicious/noExplicitAny: the tests' types know no DOM.
      const here = globalThis as any;
      const writeText = async (text: string) => {
        if (!isAllowed) throw new DOMException("", "NotAllowedError");
        here.copied = text;
      };
      Object.defineProperty(here.navigator, "clipboard", { value: { writeText } });
    }, isAllowed);
    await page.goto(at("/vi/streets/ly-bon"));
    await page.click(".address button");
    const address = (await page.textContent(".address > span")) ?? "";
    assert.match(address, /^Đường Lý Bôn, phường /);
    if (isAllowed) {
      await page.waitForFunction("document.querySelector('.address [role=status]').textContent");
      assert.equal(await page.evaluate("copied"), address);
    } else {
      await page.waitForFunction("String(getSelection()) !== ''");
      assert.equal(await page.evaluate("String(getSelection())"), address);
    }
    await page.close();
  }
});

test("the story is read out where the phone has a voice for the page's language, and there alone", async () => {
  for (const [path, voices, isOffered] of [
    ["/vi/streets/ly-bon", ["en-GB", "vi-VN"], true],
    ["/vi/streets/ly-bon", ["en-GB"], false],
    ["/en/streets/ly-bon", ["en-GB"], true],
    ["/vi/streets/bo-xuyen", ["vi-VN"], false],
  ] as const) {
    const page = await browser.newPage();
    await page.addInitScript((langs) => {
      // biome-ignore lint/suspicious/noExplicitAny: the tests' types know no DOM.
      const here = globalThis as any;
      here.SpeechSynthesisUtterance = class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      };
      const speech = {
        speaking: false,
        getVoices: () => langs.map((lang) => ({ lang })),
        speak: (said: unknown) => {
          here.said = said;
          speech.speaking = true;
        },
        cancel: () => {
          speech.speaking = false;
        },
      };
      Object.defineProperty(here, "speechSynthesis", { value: speech });
    }, voices);
    await page.goto(at(path));
    const button = page.locator("#aloud");
    assert.equal((await button.count()) === 1 && (await button.isVisible()), isOffered, path);
    if (isOffered) {
      await button.click();
      assert.match(await page.evaluate<string>("said.text"), /^Lý Bôn \(503 – 548\)/);
      await button.click();
      assert.equal(await page.evaluate("speechSynthesis.speaking"), false);
    }
    await page.close();
  }
});

test("text at 200 % still reads: nothing is cut off and nothing makes the page scroll sideways", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  for (const kind of kinds) {
    await page.goto(at(`/vi${kind}`));
    await page.evaluate(() => {
      // @ts-expect-error the tests know no DOM.
      document.documentElement.style.fontSize = "200%";
    });
    assert.equal(await overflow(page), 0, kind);
    assert.deepEqual(await page.evaluate(cutOff), [], kind);
  }
  await page.close();
});

test("a report's errors are announced and the fields keep their words", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(at("/vi/streets/ly-bon/reports"));
  await page.fill("#text", "Biển nghiêng");
  await page.check("input[value=damaged]");
  await page.evaluate("document.querySelector('[name=token]').value += 'x'");
  await page.click("form.report button");
  assert.match((await page.textContent("[role=alert]")) ?? "", /không còn hợp lệ/);
  assert.equal(await page.inputValue("#text"), "Biển nghiêng");
  assert.deepEqual(await violations(page), []);
  await page.close();
});

test("a scan opens at the top, says where its reader stands, and marks that sign alone", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(at(`/${hostileCode}`));
  assert.match(page.url(), new RegExp(`/streets/hostile#${hostileCode}$`));
  assert.equal(await page.evaluate("scrollY"), 0);
  assert.ok(await page.isVisible(".h0"));
  const fill = "getComputedStyle(document.querySelector('.s0')).fill";
  const scanned = await page.evaluate(fill);
  assert.equal(await page.evaluate("window.broken"), undefined);
  await page.goto(at("/vi/streets/hostile"));
  assert.ok(!(await page.isVisible(".h0")));
  const plain = await page.evaluate(fill);
  assert.notEqual(plain, scanned);
  const [, code] = await db
    .prepare("SELECT code FROM signs JOIN streets ON streets.id = street_id WHERE slug = 'ly-bon'")
    .raw<[string]>();
  await page.goto(at(`/${code}`));
  const fills = await page.evaluate<string[]>(
    "[...document.querySelectorAll('.map .s')].map((sign) => getComputedStyle(sign).fill)",
  );
  assert.ok(fills.length > 3, "a street with several signs");
  assert.equal(fills.filter((one) => one === scanned).length, 1);
  assert.equal(fills.filter((one) => one === plain).length, fills.length - 1);
  await page.close();
});

test("the other language keeps the sign that was scanned, with a script and without", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(at(`/vi/streets/hostile#${hostileCode}`));
    const links = await page.$$eval("a[hreflang=en]", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute("href")),
    );
    assert.ok(links.length > 0);
    for (const link of links) assert.equal(new URL(link ?? "", url).hash, `#${hostileCode}`);
    await page.click(".here a[hreflang=en]");
    await page.waitForURL(/\/en\/streets\/hostile#/);
    assert.ok(await page.isVisible(".h0"));
    await context.close();
  }
});

test("on paper no heading is empty, and the junctions, the address and the day are there", async () => {
  const page = await browser.newPage();
  await page.goto(at("/vi/streets/ly-bon"));
  await page.emulateMedia({ media: "print" });
  const empty = await page.evaluate(`[...document.querySelectorAll("h2, h3")]
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      let next = one.nextElementSibling;
      while (next && !next.checkVisibility()) next = next.nextElementSibling;
      return !next || next.tagName <= one.tagName && /^H\\d$/.test(next.tagName);
    })
    .map((one) => one.textContent)`);
  assert.deepEqual(empty, []);
  assert.match(
    (await page.textContent(".paper")) ?? "",
    /^Thái Bình · https:\/\/bienpho\.example\/vi\/streets\/ly-bon · \d+\/\d+\/\d{4}$/,
  );
  assert.ok(await page.isVisible("ol.links"));
  assert.ok(!(await page.isVisible("#share")));
  await page.close();
});

test("a page opened from a scan is one request after the redirect", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const sign = await db
    .prepare("SELECT code FROM signs WHERE status = 'installed' LIMIT 1")
    .first<{ code: string }>();
  await page.goto(at(`/${sign?.code}`), { waitUntil: "networkidle" });
  assert.equal(asked.length, 2, asked.join(" "));
  await page.close();
});

test("the list searches while one types, with the server's own order, and asks nobody", async () => {
  const page = await browser.newPage();
  await page.goto(at("/vi"));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const shown = () =>
    page.$$eval("#streets a", (links) => links.map((link) => link.getAttribute("href")));
  for (const query of [
    "tran",
    "nguyễn huệ",
    "14 tháng 10",
    "đ. lê lợi",
    "tran hung doa",
    "12 lý bôn",
    "lqd",
  ]) {
    await page.fill("#q", query);
    const html = await (await get(`/vi?q=${encodeURIComponent(query)}`)).text();
    const list = html.slice(html.indexOf('id="streets"'));
    const wanted = Array.from(
      list.matchAll(/<a href="(\/vi\/streets\/[^"]+)"/g),
      ([, href]) => href,
    );
    assert.deepEqual(await shown(), wanted, query);
  }
  assert.ok(await page.isHidden("#letters"), "links to letters that are not shown");
  await page.fill("#q", "");
  assert.equal((await shown()).length, 80);
  assert.ok(await page.isVisible("#letters"));
  await page.selectOption("#ward", "12454");
  assert.ok((await shown()).length < 80);
  await page.fill("#q", "khong co gi");
  assert.match((await page.textContent("#found")) ?? "", /Không có đường nào khớp/);
  assert.deepEqual(asked, []);
  await page.close();
});

test("the list's search does not say that there is no such code, but how to open it", async () => {
  const page = await browser.newPage();
  await page.goto(at("/vi"));
  const status = () => page.textContent("#found");
  for (const typed of [
    "4PHVTR",
    "4phv-tr.",
    "bienpho.example/4PHVTR?a=b",
    "4PHVTS",
    "４ＰＨＶＴＲ",
    "mã 4PHVTR",
    "4ÁD7C",
    "4.P.H.V.T.R",
    "https://bienpho.example/vi/streets/khong-co#4PHVTR",
  ]) {
    await page.fill("#q", typed);
    assert.equal(await status(), "Nếu đây là mã trên biển, hãy bấm Tìm.", typed);
  }
  await page.fill("#q", "tran hung daoo");
  assert.match((await status()) ?? "", /Có phải bạn tìm:$/);
  await page.fill("#q", "không có gì");
  assert.match((await status()) ?? "", /^Không có đường nào khớp\. Thử/);
  await page.fill("#q", "4PHVTR");
  await page.click("#find button");
  await page.waitForURL(/\?q=4PHVTR/);
  assert.equal(await page.locator(`a[href="/vi/streets/ly-bon#4PHVTR"]`).count(), 1);
  await page.close();
});

test("each letter's link leads the keyboard to its first street", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(at("/vi"));
  const letters = await page.$$eval("#letters a", (links) =>
    links.map((link) => link.textContent ?? ""),
  );
  const headings = await page.$$eval("#streets h2", (list) => list.map((one) => one.textContent));
  assert.deepEqual(letters, headings);
  for (const letter of letters) {
    await page.focus(`#letters a[href="#${letter}"]`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const isFirst = `document.getElementById(${JSON.stringify(letter)}).parentElement
      .nextElementSibling.querySelector("a") === document.activeElement`;
    assert.ok(await page.evaluate<boolean>(isFirst), letter);
    assert.match(
      (await page.evaluate<string>("document.activeElement.textContent")) ?? "",
      new RegExp(`^(\\S+ )?${letter}`),
    );
  }
  await page.close();
});

test("without JavaScript the same form asks the server", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at("/vi"));
  await page.fill("#q", "nguyen hue");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?q=nguyen\+hue/);
  assert.equal(await page.locator("#streets a").first().textContent(), "Quang Trung");
  await context.close();
});

/** What hides a part of itself instead of growing. */
const cutOff = `[...document.querySelectorAll("body *")]
  .filter((one) => one.clientWidth > 1 && getComputedStyle(one).overflow !== "visible"
    && !(getComputedStyle(one).overflow === "auto" && one.tabIndex >= 0)
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
  .map(({ outerHTML }) => outerHTML.slice(0, 80))`;

/** Pixels that one would have to scroll sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
