import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { makeSearch, type Searched } from "../../src/streets/list/search.ts";
import { byName, fold } from "../../src/web/vietnamese.ts";
import { manyStreets } from "../../support/streets/many-streets.ts";
import { nastyQueries } from "../../support/streets/nasty-queries.ts";

/** The sample city as the index of the list holds it. */
const wards = new Map(sampleCity.wards.map(({ id, name }) => [id, name]));
const namesakes = new Map(sampleCity.namesakes.map((namesake) => [namesake.id, namesake]));
const streets: Searched[] = sampleCity.streets
  .map((street) => {
    const namesake = namesakes.get(street.namesakeId ?? -1);
    return {
      kind: street.kind,
      name: street.name,
      aliases: namesake ? [namesake.name, ...namesake.aliases] : [],
      wards: street.wardIds.map((id) => wards.get(id) ?? ""),
    };
  })
  .sort(byName);

const search = makeSearch(fold);
const first = (query: string) => search(query, streets).streets[0]?.name;
const called = (...names: string[]): Searched[] =>
  names.map((name) => ({ kind: null, name, aliases: [], wards: [] }));

test("every street is found first by its name without marks and capitals", () => {
  assert.equal(streets.length, 79);
  for (const { name } of streets) assert.equal(first(fold(name)), name);
});

/** What people type, and the street that they mean. */
const typed: [query: string, wanted: string][] = [
  ["tran hung dao", "Trần Hưng Đạo"],
  ["TRẦN HƯNG ĐẠO", "Trần Hưng Đạo"],
  ["Trần Hưng Đạo".normalize("NFD"), "Trần Hưng Đạo"],
  ["duc canh", "Nguyễn Đức Cảnh"],
  ["đ. lê lợi", "Lê Lợi"],
  ["Đ.Lê Lợi", "Lê Lợi"],
  ["ĐLê Lợi".slice(1), "Lê Lợi"],
  ["Đ lê lợi", "Lê Lợi"],
  ["Ð. Lê Lợi", "Lê Lợi"],
  ["duong le loi", "Lê Lợi"],
  ["đường Lê Lợi", "Lê Lợi"],
  ["le loi", "Lê Lợi"],
  ["lel", "Lê Lợi"],
  ["Le Loi Street", "Lê Lợi"],
  ["street le loi", "Lê Lợi"],
  ["le lio", "Lê Lợi"],
  ["lê lợi thái bình", "Lê Lợi"],
  ["Lê Lợi, TP. Thái Bình", "Lê Lợi"],
  ["lê lợi, phường Bồ Xuyên, TP Thái Bình", "Lê Lợi"],
  ["le loi tp thai binh", "Lê Lợi"],
  ["phố lý bôn", "Lý Bôn"],
  ["p. Trần Lãm", "Trần Lãm"],
  ["phường Bồ Xuyên", "Bồ Xuyên"],
  ["ly-bon", "Lý Bôn"],
  ["lybon", "Lý Bôn"],
  ["Lí Bôn", "Lý Bôn"],
  ["12 Lý Bôn", "Lý Bôn"],
  ["số 5 lý bôn", "Lý Bôn"],
  ["ngõ 12 Lý Bôn", "Lý Bôn"],
  ["12/3 ly bon", "Lý Bôn"],
  ["ly bi", "Lý Bôn"],
  ["Lý Nam Đế", "Lý Bôn"],
  ["Nguyễn Huệ", "Quang Trung"],
  ["nguyen hue", "Quang Trung"],
  ["quan trung", "Quang Trung"],
  ["tran quoc tuan", "Trần Hưng Đạo"],
  ["hung dao", "Trần Hưng Đạo"],
  ["dao tran hung", "Trần Hưng Đạo"],
  ["tranhungdao", "Trần Hưng Đạo"],
  ["tran hung doa", "Trần Hưng Đạo"],
  ["thd", "Trần Hưng Đạo"],
  ["lqd", "Lê Quý Đôn"],
  ["Lê Quí Đôn", "Lê Quý Đôn"],
  ["le qui don", "Lê Quý Đôn"],
  ["bui si tiem", "Bùi Sỹ Tiêm"],
  ["kì đồng", "Kỳ Đồng"],
  ["nguyen van cam", "Kỳ Đồng"],
  ["nguyen quang bich", "Ngô Quang Bích"],
  ["doan khue", "Doãn Khuê"],
  ["Đoàn Nguyễn", "Đoàn Nguyễn Tuấn"],
  ["minh khai", "Minh Khai"],
  ["thi minh khai", "Nguyễn Thị Minh Khai"],
  ["nguyễn công trứ", "Nguyễn Công Trứ"],
  ["nguyen cong trung", "Nguyễn Công Trung"],
  ["dinh bo linh", "Đinh Tiên Hoàng"],
  ["ly cong uan", "Lý Thái Tổ"],
  ["“Võ Nguyên Giáp”", "Võ Nguyên Giáp"],
  ["  hai   bà   trưng  ", "Hai Bà Trưng"],
  ["https://bienpho.example/vi/streets/hung-vuong", "Hùng Vương"],
  ["bienpho.example/en/streets/le-loi#4PHVTR", "Lê Lợi"],
];

for (const [query, wanted] of typed) {
  test(`"${query}" finds ${wanted} first`, () => assert.equal(first(query), wanted));
}

test("words that begin many queries are not stripped from names that hold them", () => {
  const some = called("Hiến", "Phố Hiến", "14/10", "Số 2", "P. K. Lê");
  const best = (query: string) => search(query, some).streets[0]?.name;
  assert.equal(best("phố hiến"), "Phố Hiến");
  assert.equal(best("hiến"), "Hiến");
  assert.equal(best("đường 14/10"), "14/10");
  assert.equal(best("số 2"), "Số 2");
  assert.equal(best("pk le"), "P. K. Lê");
});

test("typed marks decide between names that differ in nothing else", () => {
  const some = called("Đoàn Khuê", "Doãn Khuê", "Doan Khuê");
  for (const { name } of some) assert.equal(search(name, some).streets[0]?.name, name);
});

test("a ward's name lists its streets, those that are called so first", () => {
  const { streets: found, guess } = search("phường trần lãm", streets);
  assert.equal(guess, false);
  assert.equal(found[0]?.name, "Trần Lãm");
  assert.ok(found.length > 5);
  assert.ok(found.slice(1).every((street) => street.wards.includes("Phường Trần Lãm")));
});

test("what nobody is called finds nothing, and an empty query leaves all in their order", () => {
  const nothing = { streets: [], guess: false };
  assert.deepEqual(search("xyzzy", streets), nothing);
  assert.deepEqual(search("ho chi minh", streets), nothing);
  assert.deepEqual(search(" . ", streets), { streets, guess: false });
});

test("a query of any length and content is answered", () => {
  for (const query of ["a".repeat(10_000), "đ ".repeat(5_000), "\u202e\u0000<script>", "%_*(["]) {
    assert.ok(Array.isArray(search(query, streets).streets));
  }
});

/** A street's name, and what people type who look for it: none of them the name itself. */
const otherwise: [name: string, ...typed: string[]][] = [
  [
    "30 Tháng 4",
    "30/4",
    "30-4",
    "30.4",
    "30 4",
    "30/04",
    "đường 30-04",
    "30 tháng tư",
    "ngày 30/4",
  ],
  ["30/4", "30 tháng 4", "30 thang tu", "ba mươi tháng tư", "số 5 đường 30 tháng 4", "12 30-4"],
  ["14/10", "14 tháng 10", "14-10", "đường 14 thang 10", "mười bốn tháng mười", "12 14/10"],
  ["3 Tháng 2", "3/2", "03/02", "3-2", "ba tháng hai", "mùng 3 tháng 2", "mồng 3/2"],
  ["Ba Tháng Hai", "3/2", "3 tháng 2", "03-02"],
  ["19/5", "19 tháng 5", "mười chín tháng năm", "19.5"],
  ["27 Tháng 7", "27/7", "hai mươi bảy tháng bảy", "hai bảy tháng bảy", "27 07"],
  ["1/5", "1 tháng 5", "mùng một tháng năm", "01/05"],
  ["Cách Mạng Tháng 8", "cmt8", "CMT8", "cách mạng tháng tám", "cach mang thang 08", "đ. cmt 8"],
  ["Cách Mạng Tháng Tám", "cmt8", "cách mạng tháng 8", "cmtt"],
  ["Số 2", "đường số 02", "số 02", "so 2", "duong so 2", "đường 2"],
  ["Đường số 2", "đường số 02", "số 2", "so 02"],
  ["Số 02", "số 2", "đường số 2"],
  ["Quốc lộ 10", "ql10", "QL 10", "ql.10"],
  ["N'Trang Lơng", "nơ trang lơng", "n’trang lơng", "NʼTRANG LONG", "n`trang long", "n´trang long"],
  ["N’Trang Lơng", "no trang long", "n'trang long", "ntrang long", "nơ-trang-lơng"],
  ["Nơ Trang Long", "n'trang long", "N‘Trang Lơng", "no trang long"],
  ["K'Sor", "kơ sor", "k sor", "ksor"],
  [
    "Lý Bôn",
    "l\u200by b\u200eôn",
    "\u202elý bôn\u202c",
    "ｌｙ　ｂｏｎ",
    "Lý Bôn…",
    "\ufefflý\u00a0bôn",
  ],
  ["Lý\u200b Bôn", "ly bon", "lý bôn"],
];

for (const [name, ...queries] of otherwise) {
  test(`${JSON.stringify(name)} is found as people write it, and not as a guess`, () => {
    const among = [
      ...called(name),
      ...manyStreets(700).filter((one) => !/[\d']|Nơ|Lý Bôn/.test(one.name)),
    ];
    for (const query of queries) {
      const { streets, guess } = search(query, among);
      assert.deepEqual([streets[0]?.name, guess], [name, false], JSON.stringify(query));
    }
  });
}

/** A query, the only streets that there are, and whether what is found only resembles it. */
const guesses: [query: string, names: string[], guess: boolean][] = [
  ["tran quoc toan", ["Trần Quốc Toản", "Trần Quốc Tuấn"], false],
  ["Trần Quốc Toản", ["Trần Quốc Toản"], false],
  ["tran quoc toan", ["Trần Quốc Tuấn"], true],
  ["tran quoc toan, tp thai binh", ["Trần Quốc Tuấn"], true],
  ["tran quoc toan", ["Trần Quốc Hoàn"], true],
  ["tran hung daoo", ["Trần Hưng Đạo"], true],
  ["le lio", ["Lê Lợi"], true],
  ["nguyen thi dinh", ["Nguyễn Thị Minh Khai"], true],
  ["tìm nhà ở lê lợi thái bình", ["Lê Lợi"], false],
  ["lê lợi kéo dài", ["Lê Lợi"], false],
  ["ly bi", ["Lý Bôn"], false],
  ["hung dao", ["Trần Hưng Đạo"], false],
  ["lqd", ["Lê Quý Đôn"], false],
  ["lí bôn", ["Lý Bôn"], false],
  ["lybon", ["Lý Bôn"], false],
  ["xyzzy", ["Lý Bôn"], false],
];

for (const [query, names, guess] of guesses) {
  test(`"${query}" among ${names.join(", ")} is ${guess ? "" : "not "}introduced as a guess`, () => {
    const some = called(...names).map((street) => ({
      ...street,
      aliases: street.name === "Lý Bôn" ? ["Lý Bí"] : [],
    }));
    const found = search(query, some);
    assert.equal(found.guess, guess);
    assert.equal(found.streets[0]?.name, query === "xyzzy" ? undefined : names[0]);
  });
}

test("what answers equally well keeps the order in which it was given", () => {
  const names = ["Lê Lai", "Lê Duẩn", "Lê Lợi", "Lê Chân"];
  assert.deepEqual(
    search("le", called(...names)).streets.map(({ name }) => name),
    names,
  );
});

/**
 * The search carried as source, as it is to the browser, with a count in each function and loop of
 * its own: work that is the same on every machine.
 */
function countedSearch() {
  const work = { steps: 0 };
  let places = 0;
  const source = String(makeSearch).replace(
    /\b(for \(.*\)|function \w+\([^)]*\))\s*\{/g,
    (head) => {
      places += 1;
      return `${head} work.steps += 1;`;
    },
  );
  assert.ok(places >= 25, `${places} functions and loops are counted`);
  const make: typeof makeSearch = new Function("work", `return ${source}`)(work);
  return { search: make(fold), work };
}

test("no query of 1,000 nasty ones makes the search of 700 streets work 15 times as much as an address", () => {
  const many = manyStreets(700);
  const { search, work } = countedSearch();
  const stepsOf = (query: string): number => {
    work.steps = 0;
    search(query, many);
    return work.steps;
  };
  stepsOf("a"); // Folds the names, once for all.
  const address = "Số 5 ngõ 12 đường Lý Bôn, phường Trần Lãm, TP. Thái Bình, tỉnh Thái Bình";
  const most = 15 * stepsOf(address);
  // A measure that finds nothing would let everything pass.
  assert.ok(most > 100 * many.length, `${most}`);
  for (const query of nastyQueries(1_000, 1)) {
    const steps = stepsOf(query);
    assert.ok(steps <= most, `${steps} steps, more than ${most}: ${JSON.stringify(query)}`);
  }
});
