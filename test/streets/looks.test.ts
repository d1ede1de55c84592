import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startBrowser } from "../browser.ts";
import { faultsOf, measuredFaults } from "../looks/measure.ts";
import { startLooks } from "../looks/pages.ts";
import { manners, openView, settle, type View } from "../looks/views.ts";

const { looks } = await startLooks(after);
const browser = await startBrowser();

/** Every language, scheme, manner and width is among them; `npm run looks` tries all together. */
const some: readonly View[] = [
  { language: "vi", scheme: "light", manner: "large text", widths: [320] },
  { language: "en", scheme: "dark", manner: "plain", widths: [360, 1280] },
  { language: "vi", scheme: "dark", manner: "forced colours", widths: [390] },
  { language: "en", scheme: "light", manner: "print", widths: [717] },
];

for (const [i, view] of some.entries()) {
  const { language, scheme, manner, widths } = view;
  test(`${language}, ${scheme}, ${manner}, ${widths.join(" and ")} px: on no page is text cut off, drawn faintly or beyond the edge, and axe finds nothing on a quarter of them`, async () => {
    const page = await openView(browser, view);
    for (const [k, { name, open }] of looks.entries()) {
      await open(page, language);
      await settle(page, view);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const faults = k % some.length === i ? faultsOf : measuredFaults;
        assert.deepEqual(await faults(page), [], `${name} at ${width} px`);
      }
    }
    await page.context().close();
  });
}

test("the views are of every manner", () => {
  assert.deepEqual(some.map(({ manner }) => manner).sort(), [...manners].sort());
});

const wrong: [what: string, html: string, fault: RegExp][] = [
  ["a page that is too wide", "<p style='width:2000px'>x</p>", /scrolls \d+ px sideways/],
  [
    "text that is cut off",
    "<p style='width:3em;overflow:hidden;white-space:nowrap'>Nguyễn Công Trứ</p>",
    /cut off/,
  ],
  [
    "a word that is broken in two",
    "<p style='width:3em;overflow-wrap:anywhere'>Hướng chạy Nguyễnnnnn</p>",
    /broken within the word Nguyễn/,
  ],
  [
    "a map whose names do not grow with the text",
    "<style>html{font-size:200%}</style><figure class=map><div class=sheet><svg width=480 height=460 viewBox='0 0 480 460' style='background:#fff'><text y=40 font-size=21>x</text></svg></div></figure>",
    /the map's text has 21\.0 px/,
  ],
  [
    "a road that is too faint",
    "<figure class=map><div class=sheet><svg viewBox='0 0 480 460' style='background:#fff'><path class=other d='M0 0h9' stroke='#ddd'/></svg></div></figure>",
    /the map's \.other: contrast 1\.\d+, not 3/,
  ],
  [
    "a map's name that is too faint and too small",
    "<figure class=map><div class=sheet><svg width=240 height=230 viewBox='0 0 480 460' style='background:#fff'><text y=40 font-size=21 fill='#999'>x</text></svg></div></figure>",
    /the map's text: contrast 2\.\d+, not 4\.5\n.*has 10\.5 px/,
  ],
  [
    "a field whose edge is too faint",
    "<label>x <input style='border:1px solid #eee'></label>",
    /<input.*: contrast 1\.\d+, not 3/,
  ],
];

for (const [what, html, fault] of wrong) {
  test(`${what} would be found`, async () => {
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><html lang=vi><title>x</title><main>${html}</main>`);
    assert.match((await measuredFaults(page)).join("\n"), fault);
    await page.close();
  });
}
