import { join } from "node:path";
import { launch } from "../../support/browser.ts";
import { faultsOf } from "./measure.ts";
import { startLooks } from "./pages.ts";
import { openView, settle, views } from "./views.ts";

/**
 * `npm run looks`: opens every page that a citizen may come to, in both languages and schemes, at
 * four widths, with text at 200 %, with forced colours and on paper, and prints what is wrong with
 * any of them (`measure.ts`). `SHOTS=/tmp/shots`, a folder that is there, has a picture of each.
 * `npm run looks -- street` looks at the pages alone whose name begins so.
 */

const [begins = ""] = process.argv.slice(2);
const shots = process.env.SHOTS;
const ends: (() => Promise<void>)[] = [];
const all = await startLooks((end) => ends.push(end));
const looks = all.looks.filter(({ name }) => name.startsWith(begins));
const browser = await launch();
const faulty = new Map<string, string[]>();
let looked = 0;

for (const view of views) {
  const page = await openView(browser, view);
  for (const { name, open } of looks) {
    await open(page, view.language);
    await settle(page, view);
    for (const width of view.widths) {
      await page.setViewportSize({ width, height: 800 });
      looked++;
      const where = [name, view.manner, view.scheme, view.language, width].join(", ");
      for (const fault of await faultsOf(page)) {
        faulty.set(fault, [...(faulty.get(fault) ?? []), where]);
      }
      if (shots) {
        const file = `${where.replace(/[ ,]+/g, "-")}.png`;
        await page.screenshot({ path: join(shots, file), fullPage: true });
      }
    }
  }
  await page.context().close();
}

for (const [fault, places] of faulty) {
  console.log(`${fault}\n  ${places.length} times, first: ${places.slice(0, 3).join("; ")}`);
}
console.log(`${looked} views of ${looks.length} pages; ${faulty.size} kinds of faults.`);

await browser.close();
for (const end of ends) await end();
process.exitCode = faulty.size > 0 ? 1 : 0;
