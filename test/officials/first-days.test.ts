import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOfDate, firstHourOf, isoDay } from "../../src/db/hours.ts";
import { startFaultyCity } from "../../support/faults/city.ts";
import { seeded } from "../../support/random.ts";
import { afterAll } from "../harness.ts";

/**
 * A city's first days and its fourteenth month, with a clock that is set. What a page says must be
 * what was counted, on days that there were.
 */

const utcOffset = 7;
const firstDay = dayOfDate(2027, 3, 10);
const city = await startFaultyCity({ signs: 3 });
afterAll(() => city.dispose());
/** The third sign was entered as hanging, without the day on which it was put up. */
const [code = "", other = "", third = ""] = city.codes;

const random = seeded(20_270_310);
/** Scans by persons of each day from the first on; some days have none. */
const scansOn = new Map(
  Array.from({ length: 440 }, (_, n) => [
    firstDay + n,
    n === 0 ? 7 : n % 17 === 5 ? 0 : 30 + Math.floor(random() * 40),
  ]),
);
const counted = (from: number, to: number): number =>
  [...scansOn].reduce((sum, [day, scans]) => sum + (day >= from && day <= to ? scans : 0), 0);

/** The second sign is scanned on a single day, whose hours are deleted in the end. */
const signOf = (day: number): string => (day === firstDay + 31 ? other : code);

await city.db.batch([
  city.db
    .prepare("UPDATE signs SET status = 'installed', created_at = ?")
    .bind(firstHourOf(firstDay - 20, utcOffset) * 3600),
  city.db.prepare("INSERT INTO sample_figures DEFAULT VALUES"),
  // The first sign was put up before, the second a month later; a robot came a month earlier.
  ...[
    [code, firstDay - 2],
    [other, firstDay + 30],
  ].map(([sign, day]) =>
    city.db
      .prepare("INSERT INTO sign_events (code, kind, day) VALUES (?, 'installed', ?)")
      .bind(sign ?? "", isoDay(Number(day))),
  ),
  city.db
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT value ->> 0, value ->> 1, value ->> 2, -1, value ->> 3 FROM json_each(?)`,
    )
    .bind(
      JSON.stringify([
        ...[...scansOn].flatMap(([day, scans]) =>
          scans > 0 ? [[signOf(day), firstHourOf(day, utcOffset) + 9, "person", scans]] : [],
        ),
        [code, firstHourOf(firstDay - 30, utcOffset), "robot", 5],
      ]),
    ),
]);

const setDay = (day: number) =>
  city.setWorld({ clock: (firstHourOf(day, utcOffset) + 15) * 3_600_000 });
const page = async (path: string): Promise<string> => {
  const answer = await city.get(`/officials${path}`, city.asOfficial);
  const html = await answer.text();
  assert.equal(answer.status, 200, `${path}: ${html.slice(0, 200)}`);
  return html;
};

const numberIn = (shown: string | undefined): number => Number(shown?.replaceAll(".", ""));
const dayIn = (shown = ""): number => {
  const [date, month, year] = shown.split("/").map(Number) as [number, number, number];
  return dayOfDate(year, month, date);
};
const aDay = "(\\d+/\\d+/\\d{4})";
const aRange = `\\((?:${aDay} – )?${aDay}\\)`;
const compared = new RegExp(
  `([\\d.]+) ngày trọn ${aRange}: ([\\d.]+) lượt; ([\\d.]+) ngày trước đó, cùng các thứ trong tuần ${aRange}: ([\\d.]+) lượt`,
);

/** What the pages of a day say, held against what was counted. */
async function checkDay(today: number, period: string): Promise<"compared" | "not compared"> {
  const html = await page(`?period=${period}`);
  const where = `${isoDay(today)}, ${period}`;
  const [, from = ""] = /name="from" required="" value="([\d-]+)"/.exec(html) ?? [];
  const first = Math.max(Date.parse(from) / 86_400_000, firstDay);
  const shown = numberIn(/<p class="big"><strong>([\d.]+)</.exec(html)?.[1]);
  assert.equal(shown, counted(first, today), where);

  // A mean is one of whole days.
  const mean = /trung bình ([\d.]+) một ngày trọn/.exec(html)?.[1];
  const whole = [Math.max(first, firstDay + 1), today - 1] as const;
  const days = whole[1] - whole[0] + 1;
  if (days > 0) assert.equal(numberIn(mean), Math.round(counted(...whole) / days), where);
  else assert.equal(mean, undefined, where);

  // No day is told of before the first, but for the period that was asked for.
  const told = html.slice(0, html.lastIndexOf('<p class="quiet">'));
  for (const [day] of told.matchAll(/\d+\/\d+\/20\d\d/g)) {
    assert.ok(dayIn(day) >= firstDay, `${where}: ${day}`);
  }

  const found = compared.exec(html);
  if (!found) {
    assert.match(html, /Lượt quét: chưa đủ ngày để so\./, where);
    return "not compared";
  }
  const [, count, a, b, now, countBefore, c, d, before] = found;
  const stretch = [dayIn(a ?? b), dayIn(b)] as const;
  const earlier = [dayIn(c ?? d), dayIn(d)] as const;
  assert.ok(earlier[0] > firstDay && stretch[1] < today, where);
  assert.equal((stretch[0] - earlier[0]) % 7, 0, where);
  assert.equal(numberIn(now), counted(...stretch), where);
  assert.equal(numberIn(before), counted(...earlier), where);
  for (const [shownDays, [start, end]] of [
    [count, stretch],
    [countBefore, earlier],
  ] as const) {
    assert.equal(numberIn(shownDays), end - start + 1, where);
  }
  return "compared";
}

/** From which of a city's days on there is a comparison: the first with that many whole days before. */
const comparedFrom: [period: string, from: number][] = [
  // The last 6 whole days and the same 7 days earlier, the first day not among them.
  ["7", 14],
  ["28", 56],
  ["90", Number.POSITIVE_INFINITY],
  ["year", Number.POSITIVE_INFINITY],
];
for (const [period, from] of comparedFrom) {
  test(`in a city's first 60 days the last ${period} tell of no day that there was not`, async () => {
    for (let n = 0; n <= 60; n++) {
      await setDay(firstDay + n);
      const said = await checkDay(firstDay + n, period);
      assert.equal(said, n >= from ? "compared" : "not compared", `day ${n}`);
    }
  });
}

test("in the first 60 days reports, lists and signs tell of no day that there was not", async () => {
  for (let n = 0; n <= 60; n += 4) {
    await setDay(firstDay + n);
    const month = isoDay(firstDay + n).slice(0, 7);
    const report = await page(`/monthly?month=${month}`);
    const from = Math.max(firstDay, Date.parse(`${month}-01`) / 86_400_000);
    const scans = /<dt>Lượt quét<\/dt><dd>([\d.]+)/.exec(report)?.[1];
    assert.equal(numberIn(scans), counted(from, firstDay + n));
    assert.equal(report.match(/chưa đủ ngày để so/g)?.length, 3, month);
    const parts = await page(`/monthly/parts?month=${month}&by=street`);
    assert.match(parts, /Cả thành phố<\/th>(<td[^>]*>[^<]*<\/td>){2}<td[^>]*>–/);
    for (const path of [`/signs/${code}?period=year`, "/data?period=year"]) {
      const html = await page(path);
      const began = path.startsWith("/data") ? firstDay - 30 : firstDay - 2;
      for (const [day] of html.matchAll(/\d+\/\d+\/20\d\d/g)) {
        assert.ok(dayIn(day) >= began, `${path} on ${isoDay(firstDay + n)}: ${day}`);
      }
    }
  }
});

test("a table of days begins with the first that was counted, a sign's with the first that was scanned", async () => {
  const daysIn = async (query: string) => {
    const answer = await city.get(`/officials/tables/days.json?${query}`, city.asOfficial);
    const { rows } = (await answer.json()) as { rows: { day: string; scans: number }[] };
    return rows.map(({ day }) => day);
  };
  const dates = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => isoDay(from + n));
  await setDay(firstDay + 3);
  for (const [from, to] of [
    [firstDay - 60, firstDay + 3],
    [firstDay - 90, firstDay - 60],
    [firstDay + 1, firstDay + 2],
  ] as const) {
    const query = `from=${isoDay(from)}&to=${isoDay(to)}`;
    assert.deepEqual(await daysIn(query), dates(Math.max(from, firstDay - 30), to), query);
    const ofSign = await daysIn(`${query}&code=${code}`);
    assert.deepEqual(ofSign, dates(Math.max(from, firstDay), to), query);
  }
});

test("in the 14th month, when hours are deleted, no page says anything else", async () => {
  const today = firstDay + 430;
  await setDay(today);
  const months = Array.from({ length: 15 }, (_, n) =>
    isoDay(dayOfDate(2027, 3 + n, 1)).slice(0, 7),
  );
  const since = `from=${isoDay(firstDay)}&to=${isoDay(today)}`;
  const paths = [
    ...["", "/signs", "/map", "/data", `/signs/${code}`].flatMap((path) => [
      path,
      `${path}?period=year`,
      `${path}?${since}`,
    ]),
    ...months.map((month) => `/monthly?month=${month}`),
    ...months.map((month) => `/monthly/parts?month=${month}`),
    "/tables/signs.csv?period=28",
  ];
  const read = async () => {
    const pages = [];
    for (const path of paths) pages.push(await page(path));
    // The hours of a sign are what is deleted; each form has a number of its own.
    return pages.map((html) =>
      html
        .replace(/<figure>(?:(?!<\/figure>).)*id="by-hour".*?<\/figure>/s, "")
        .replaceAll(/name="key" value="[-\da-f]{36}"/g, ""),
    );
  };
  const before = await read();
  assert.ok(before[0]?.includes("Số liệu mẫu"));
  assert.ok(before[0] && compared.test(before[0]));
  // Made anew below, not printed from what is stored.
  await city.db.prepare("DELETE FROM monthly_reports").run();
  const oldest = () => city.db.prepare("SELECT min(hour) AS hour FROM scans").first<number>("hour");
  for (let night = 0; night < 60; night++) {
    await city.night((firstHourOf(today, utcOffset) + 15) * 3_600_000);
  }
  assert.ok(((await oldest()) ?? 0) > firstHourOf(firstDay + 30, utcOffset), "hours are deleted");
  await city.db.prepare("DELETE FROM monthly_reports").run();
  const after = await read();
  for (const [n, path] of paths.entries()) assert.equal(after[n], before[n], path);
});

test("a sign that nobody scanned in the period is not among the most used", async () => {
  await setDay(firstDay + 60);
  const most = async (day: number) => {
    const html = await page(`/en?from=${isoDay(day)}&to=${isoDay(day)}`);
    const [, ranking = ""] = /Most used<\/a><\/h2>(.*)<h2>.*Least used/s.exec(html) ?? [];
    return Array.from(ranking.matchAll(/\/signs\/(\w{6})"/g), (m) => m[1]);
  };
  assert.deepEqual(await most(firstDay + 30), [code]);
  assert.deepEqual(await most(firstDay + 31), [other]);
  assert.equal(scansOn.get(firstDay + 22), 0);
  assert.deepEqual(await most(firstDay + 22), []);
  const none = await page(`/en?from=${isoDay(firstDay + 22)}&to=${isoDay(firstDay + 22)}`);
  assert.match(none, /No sign was scanned in this period\./);
});

test("a sign that was put up in the period is not among the least used", async () => {
  // The second sign hangs since the 30th day and had one day of scans, the 31st.
  const least = async (from: number, to: number) => {
    const html = await page(`/en?from=${isoDay(from)}&to=${isoDay(to)}`);
    const [, rest = ""] = /Least used(.*)/s.exec(html) ?? [];
    return Array.from(
      rest.split("All signs")[0]?.matchAll(/\/signs\/(\w{6})"/g) ?? [],
      (m) => m[1],
    );
  };
  await setDay(firstDay + 60);
  assert.deepEqual(await least(firstDay + 31, firstDay + 60), [third, other, code]);
  assert.deepEqual(await least(firstDay + 30, firstDay + 60), [third, code]);
  assert.deepEqual(await least(firstDay - 2, firstDay + 60), [third]);
  assert.deepEqual(await least(firstDay - 60, firstDay + 60), []);
});
