import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { messages as history } from "../../src/officials/changes/messages.ts";
import { messages as plain } from "../../src/officials/components/plain-form/messages.ts";
import { messages as kinds } from "../../src/officials/components/record-messages.ts";
import { messages as shared } from "../../src/officials/messages.ts";
import { messages as newSigns } from "../../src/officials/new-signs/messages.ts";
import { messages as overview } from "../../src/officials/overview/messages.ts";
import { messages as print } from "../../src/officials/print/messages.ts";
import { messages as records } from "../../src/officials/records/messages.ts";
import { messages as sign } from "../../src/officials/sign/messages.ts";
import { messages as events } from "../../src/officials/sign-events/messages.ts";
import { messages as wards } from "../../src/officials/wards/messages.ts";
import { namesakeFields } from "../../src/records/namesake-fields.ts";
import { namingActFields } from "../../src/records/naming-act-fields.ts";
import { streetFields } from "../../src/records/street-fields.ts";
import { wardFields } from "../../src/records/ward-fields.ts";
import { startBrowser } from "../browser.ts";
import { eventually, phone, startCity } from "../harness.ts";
import { violations } from "../violations.ts";
import { unzip } from "./print/unzip.ts";

const browser = await startBrowser();

/** A folder; every page of the walk is pictured in it. */
const { SHOTS: shots } = process.env;

/** Within which a correction shows to citizens. */
const promisedMs = 60_000;

const walks = [
  { language: "vi", width: 390, javaScriptEnabled: true },
  { language: "en", width: 1280, javaScriptEnabled: false },
] as const;

// At once, since each waits for the edge to let go of a page.
describe("an empty city", { concurrency: true }, () => {
  for (const { language, width, javaScriptEnabled } of walks) {
    test(`from an empty city an editor brings a street and its signs in, corrects it and undoes that, ${javaScriptEnabled ? "with" : "without"} JavaScript at ${width} px, ${language}`, async () => {
      const city = await startCity({ sample: "none" });
      const { origin } = (await city.harness.listen()).url;
      const area = `${origin}/officials${language === "en" ? "/en" : ""}`;
      const beOfRole = (role: string) =>
        city.db
          .prepare("INSERT OR REPLACE INTO officials (email, role) VALUES (?, ?)")
          .bind("official@bienpho.example", role)
          .run();
      await city.db
        .prepare("INSERT INTO officials (email, role) VALUES ('chief@bienpho.example', 'admin')")
        .run();
      await beOfRole("editor");

      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width, height: 800 },
        locale: language === "en" ? "en-GB" : "vi-VN",
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      let step = 0;
      /** The page fits the screen, axe, which is a script, finds nothing on it, and it is pictured. */
      const look = async (what: string, of: Page = page): Promise<void> => {
        await of.waitForLoadState("load");
        await of.locator("footer").waitFor();
        step++;
        const name = `${language}-${String(step).padStart(2, "0")}-${what.replaceAll(" ", "-")}`;
        if (shots) await of.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
        const wide = await of.evaluate<number>("document.documentElement.scrollWidth");
        assert.ok(wide <= width, `${what} is ${wide} px wide`);
        if (javaScriptEnabled) assert.deepEqual(await violations(of), [], what);
      };
      /** Clicks on what leads to another page, and waits until that is there. */
      const leave = (by: Locator) => Promise.all([page.waitForEvent("load"), by.click()]);
      const follow = (name: string) => leave(page.getByRole("link", { name, exact: true }).first());
      const button = (name: string) => page.getByRole("button", { name, exact: true }).last();
      const press = (name: string) => leave(button(name));
      /** A label may have a hint behind it. */
      const labelOf = (field: { heading: Record<"vi" | "en", string> }) =>
        new RegExp(`^${field.heading[language].replace(/[()]/g, "\\$&")}`);
      const box = (field: { heading: Record<"vi" | "en", string> }) =>
        page.getByLabel(labelOf(field)).first();
      const says = (text: string) => page.getByText(text).first().waitFor();
      const steps = overview[language].steps;
      const t = records[language];

      await page.goto(area);
      await look("first steps");
      await follow(steps.wards.name);
      await look("no wards");
      await follow(wards[language].add);
      await press(plain[language].save);
      await look("ward refused");
      await box(wardFields.code).fill("12454");
      await box(wardFields.name).fill("Phường Trần Lãm");
      await box(wardFields.validFrom).fill("2025-07-01");
      await press(plain[language].save);
      await says("Phường Trần Lãm");
      await look("a ward");

      await follow(shared[language].nav.overview);
      await look("first step done");
      await follow(steps.streets.name);
      await look("no records");
      await follow(t.add.namesake);
      await look("namesake form");
      await box(namesakeFields.kind).selectOption("person");
      await box(namesakeFields.name).fill("Lê Quý Đôn");
      await box(namesakeFields.summaryVi).fill("Nhà bác học, bảng nhãn khoa 1752");
      await box(namesakeFields.summaryEn).fill("Scholar of the 18th century");
      await press(t.check);
      await look("namesake check");
      await press(t.save);
      await says(t.saved);
      await look("namesake saved");

      await follow(t.add.street);
      await look("street form");
      // Entered with the mistake that is corrected below.
      await box(streetFields.name).fill("Lê Quí Dôn");
      await box(streetFields.kind).selectOption("đường");
      await box(streetFields.namesakeId).fill("Lê Quý Đôn");
      await page.getByLabel("Phường Trần Lãm").check();
      await box(streetFields.startText).fill("giao đường Lý Bôn");
      await box(streetFields.endText).fill("đê sông Trà Lý");
      await box(streetFields.lengthM).fill("1250");
      await box(streetFields.status).selectOption("confirmed");
      const act = page.getByRole("group", { name: t.act("1") });
      const actBox = (field: { heading: Record<"vi" | "en", string> }) =>
        act.getByLabel(labelOf(field)).first();
      await actBox(namingActFields.kind).selectOption("named");
      await actBox(namingActFields.resolution).fill("Nghị quyết số 32/NQ-HĐND");
      await actBox(namingActFields.day).fill("12/2016");
      await press(t.check);
      await look("street check");
      const tab = context.waitForEvent("page");
      await button(language === "vi" ? t.previewVietnamese : t.previewEnglish).click();
      const preview = await tab;
      await preview.getByText("Nghị quyết số 32/NQ-HĐND").waitFor();
      await look("street preview", preview);
      await preview.close();
      await press(t.save);
      await says(t.saved);
      await look("street saved");

      await follow(t.addSigns);
      await look("where signs hang");
      const places = page.locator("input[name^=place-]");
      await places.nth(0).check();
      await places.nth(1).check();
      await page.getByLabel(newSigns[language].near).fill("chợ Bo");
      await press(newSigns[language].check);
      await look("signs check");
      await press(newSigns[language].save("3"));
      await says(newSigns[language].saved("3"));
      await look("signs added");
      const codes = (await page.locator("tbody code").allTextContents()).sort();
      assert.equal(codes.length, 3);

      await press(newSigns[language].print);
      await page.locator("#found").waitFor();
      await look("plates");
      if (javaScriptEnabled) {
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: print[language].download }).click(),
        ]);
        const files = unzip(readFileSync(await download.path()));
        const plates = [...files.keys()].filter((name) => name.startsWith("plates/"));
        assert.equal(plates.length, 3);
        await look("plates downloaded");
      } else {
        const plate = page.locator(`a[href*="/plates/"]`).first();
        assert.equal(
          (await page.request.get(`${origin}${await plate.getAttribute("href")}`)).status(),
          200,
        );
        await press(print[language].recordPrinted);
        await says(print[language].archiveRecorded("3"));
        await look("plates recorded");
      }

      await follow(shared[language].nav.overview);
      await look("plates to hang");
      await follow(steps.plates.hang);
      await look("signs to record");
      await follow(events[language].selectAll);
      await page.waitForURL(/all=1/);
      await press(events[language].kinds.installed);
      await says(events[language].recorded("3", events[language].kinds.installed));
      await look("signs installed");

      const [scanned = "", retired = "", third = ""] = codes;
      const citizen = await browser.newContext({
        javaScriptEnabled,
        userAgent: phone["User-Agent"],
        locale: language === "en" ? "en-GB" : "vi-VN",
        viewport: { width: 390, height: 800 },
      });
      const reader = await citizen.newPage();
      await reader.goto(`${origin}/${scanned}`);
      const oldPath = `/${language}/streets/le-qui-don`;
      assert.equal(new URL(reader.url()).pathname, oldPath);
      await eventually(async () => {
        await page.goto(`${area}/signs?q=${scanned}`);
        return page.locator(`tr[id="${scanned}"] td.number`).textContent();
      }, "1");
      await look("scan counted");

      await follow(shared[language].nav.records);
      await look("records");
      await follow(t.counts.street("1"));
      await look("streets");
      await follow("Lê Quí Dôn");
      await follow(t.edit);
      await box(streetFields.name).fill("Lê Quý Đôn");
      await press(t.check);
      await look("correction check");
      await press(t.save);
      await says(t.saved);
      const correctedAt = Date.now();
      await look("correction saved");

      await follow(kinds[language].history);
      await says("Lê Quí Dôn");
      assert.match((await page.locator("main").textContent()) ?? "", /Lê Quí Dôn.*Lê Quý Đôn/s);
      await look("history of the street");
      await page.goBack();
      await leave(page.locator("p.notice a"));
      const outdated = page.locator("tbody tr");
      assert.equal(await outdated.count(), 3);
      for (const row of await outdated.allTextContents()) {
        assert.match(row, /Lê Quí Dôn.*Lê Quý Đôn/);
      }
      await look("plates with the old name");

      await leave(page.locator(`tr[id="${retired}"] a`));
      await look("a sign");
      await page.getByText(sign[language].retire, { exact: true }).click();
      await press(sign[language].retireNow);
      await page.waitForURL(/#events$/);
      await look("sign retired");
      await page.goto(`${area}/print/outdated`);
      const still = await page.locator("tbody code").allTextContents();
      assert.deepEqual(still.sort(), [scanned, third].sort(), "a retired sign needs no new plate");

      for (;;) {
        const waited = Date.now() - correctedAt;
        await reader.goto(`${origin}/${scanned}`);
        const heading = (await reader.locator("h1").textContent()) ?? "";
        if (heading.includes("Lê Quý Đôn")) break;
        // Whoever opens it as late as that must not read it.
        assert.ok(waited < promisedMs, `after ${waited} ms citizens read ${heading}`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      await look("citizens page", reader);
      const newPath = `/${language}/streets/le-quy-don`;
      await reader.goto(`${origin}${oldPath}`);
      assert.equal(new URL(reader.url()).pathname, newPath, "the old address leads to the new one");
      await reader.goto(`${origin}/${retired}`);
      assert.equal(new URL(reader.url()).pathname, newPath, "a retired sign's code still answers");
      await look("citizens page of a retired sign", reader);
      await citizen.close();

      await follow(shared[language].nav.records);
      await follow(t.counts.street("1"));
      await follow("Lê Quý Đôn");
      await follow(kinds[language].history);
      await leave(page.locator("ol.history > li").first().getByRole("link", { name: /[0-9]/ }));
      await look("change set");
      const changeSet = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      await press(history[language].undo.button("1"));
      await says(history[language].undo.done("1", changeSet));
      await look("undone");
      const { results } = await city.db
        .prepare("SELECT name, slug, version FROM streets")
        .all<{ name: string; slug: string; version: number }>();
      assert.deepEqual(results, [{ name: "Lê Quí Dôn", slug: "le-qui-don", version: 3 }]);
      await page.goto(`${area}/print/outdated`);
      await says(print[language].noneOutdated);
      await look("no plates with an old name");
      await page.goto(`${area}/changes`);
      await look("history of the city");

      for (const role of ["auditor", "viewer"]) {
        await beOfRole(role);
        for (const path of [
          "",
          "/records",
          "/streets",
          "/streets/le-qui-don",
          "/namesakes/1",
          "/wards",
          "/places",
          `/signs/${scanned}`,
          "/print/outdated",
          ...(role === "auditor" ? ["/changes", "/changes/1"] : []),
        ]) {
          await page.goto(`${area}${path}`);
          await look(`${role} ${path.replaceAll("/", " ")}`);
          // Judging again changes no record.
          const forms = `form[method=post]${role === "viewer" ? ":not([data-repeat])" : ""}`;
          assert.equal(await page.locator(forms).count(), 0, `${role} at ${path}`);
          const ways = page.locator("main a[href*='/new'], main a[href$='/edit']");
          assert.equal(await ways.count(), 0, `${role} at ${path}`);
        }
      }
      await context.close();
    });
  }
});
