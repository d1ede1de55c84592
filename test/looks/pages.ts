import type { Page } from "playwright-core";
import { parseCode, withCheck } from "../../src/signs/code.ts";
import { startFaultyCity } from "../../support/faults/city.ts";
import { fillIn, writeAtLength } from "../../support/streets/full-record.ts";
import { startCity } from "../harness.ts";

/** A page that a citizen may come to, and how a browser gets there. */
export type Look = { name: string; open: (page: Page, language: Language) => Promise<unknown> };

export type Language = "vi" | "en";

/** The street with everything that can be told of one. */
const longest = "ly-bon";

/**
 * A city with every kind of page that a citizen may come to, the longest and the shortest record
 * among them, and one whose database is down.
 * @param ended who ends them.
 */
export async function startLooks(
  ended: (end: () => Promise<void>) => void,
): Promise<{ looks: Look[]; get: (path: string) => Promise<string> }> {
  const city = await startCity({}, ended);
  const { origin } = (await city.harness.listen()).url;
  const { code } = await fill(city.db);
  const down = await startFaultyCity({ signs: 3 });
  ended(() => down.dispose());
  await down.setWorld({ read: { before: 1 } });
  const at =
    (path: string, from: () => string | URL = () => origin) =>
    (page: Page, language: Language) =>
      page.goto(new URL(path.replace("LANG", language), from()).href);
  const street = `/LANG/streets/${longest}`;
  const unknown = withCheck("7K3M9");
  const looks: Look[] = [
    { name: "list", open: at("/LANG") },
    { name: "search", open: at("/LANG?q=tran") },
    { name: "search-nothing", open: at("/LANG?q=khong-co-gi") },
    { name: "search-code", open: at(`/LANG?q=${mistyped(code)}`) },
    { name: "street-longest", open: at(street) },
    { name: "street-least", open: at("/LANG/streets/so-7") },
    { name: "street-scanned", open: at(`${street}#${code}`) },
    { name: "street-withdrawn", open: at("/LANG/streets/khong-con") },
    { name: "street-former-address", open: at("/LANG/streets/ly-bon-cu") },
    { name: "code-unknown", open: at(`/${unknown}`) },
    { name: "code-mistyped", open: at(`/${mistyped(code)}`) },
    { name: "report-form", open: at(`${street}/reports?code=${code}`) },
    { name: "report-refused", open: refused(at(`${street}/reports`)) },
    { name: "report-receipt", open: at(`${street}/reports/receipt?again`) },
    { name: "report-withdrawal", open: at(`${street}/reports/receipt/withdrawals?of=report`) },
    { name: "code-report-form", open: at(`/LANG/codes/${unknown}/reports`) },
    { name: "code-report-refused", open: refused(at(`/LANG/codes/${unknown}/reports`)) },
    { name: "code-report-receipt", open: at(`/LANG/codes/${unknown}/reports/receipt`) },
    { name: "privacy", open: at("/LANG/privacy") },
    { name: "not-found", open: at("/LANG/nothing") },
    { name: "database-down", open: at("/LANG", down.origin) },
    { name: "database-down-street", open: at("/LANG/streets/ly-bon", down.origin) },
  ];
  const get = async (path: string) => (await city.get(path)).text();
  return { looks, get };
}

/** A form that is sent as it is, which the browser itself would refuse. */
const refused =
  (open: Look["open"]): Look["open"] =>
  async (page, language) => {
    await open(page, language);
    await page.evaluate("document.querySelector('form.report').noValidate = true");
    await Promise.all([page.waitForURL(/reports$/), page.click("form.report button")]);
    await page.waitForSelector("[role=alert]");
  };

/** A code with its last character wrong, so that its sign is offered. */
function mistyped(code: string): string {
  const five = code.slice(0, -1);
  const wrong = Array.from("3479ACEF", (last) => five + last).find((one) => !parseCode(one));
  if (!wrong) throw new Error(`${code}: every last character is right.`);
  return wrong;
}

async function fill(db: D1Database): Promise<{ code: string }> {
  await writeAtLength(db, longest, 4_000);
  await fillIn(db, longest);
  const street = `(SELECT id FROM streets WHERE slug = '${longest}')`;
  await db.batch(
    [
      `INSERT INTO streets (slug, name, folded, status) VALUES ('so-7', 'Số 7', 'so 7', 'confirmed')`,
      `INSERT INTO streets (slug, kind, name, folded, status, withdrawn_on, replaced_by_id)
       VALUES ('khong-con', 'đường', 'Bờ Đê Cũ', 'bo de cu', 'confirmed', '2026-05-01', ${street})`,
      `INSERT INTO street_slugs (slug, street_id) VALUES ('ly-bon-cu', ${street})`,
      `INSERT INTO reports (receipt, street_id, kind, text, contact)
       VALUES ('receipt', ${street}, 'damaged', 'Biển nghiêng', '0900 000 000')`,
      `INSERT INTO code_reports (receipt, code, place, text, contact)
       VALUES ('receipt', '${withCheck("7K3M9")}', 'Trước chợ Bo', '', '0900 000 000')`,
    ].map((statement) => db.prepare(statement)),
  );
  const code = await db
    .prepare(`SELECT min(code) AS code FROM signs WHERE street_id = ${street}`)
    .first<string>("code");
  if (!code) throw new Error("The longest street has no sign.");
  return { code };
}
