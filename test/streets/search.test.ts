import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleCity } from "../../sample/city.ts";
import { makeSearch, type Searched } from "../../src/streets/list/search.ts";
import { fold } from "../../src/web/vietnamese.ts";

/** The sample city as the index of the list holds it. */
const wards = new Map(sampleCity.wards.map(({ id, name }) => [id, name]));
const namesakes = new Map(sampleCity.namesakes.map((namesake) => [namesake.id, namesake]));
const streets: Searched[] = sampleCity.streets.map((street) => {
  const namesake = namesakes.get(street.namesakeId ?? -1);
  return {
    kind: street.kind,
    name: street.name,
    aliases: namesake ? [namesake.name, ...namesake.aliases] : [],
    wards: street.wardIds.map((id) => wards.get(id) ?? ""),
  };
});

const search = makeSearch(fold);
const first = (query: string) => search(query, streets)[0]?.name;

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
];

for (const [query, wanted] of typed) {
  test(`"${query}" finds ${wanted} first`, () => assert.equal(first(query), wanted));
}

test("words that begin many queries are not stripped from names that hold them", () => {
  const names = ["Hiến", "Phố Hiến", "14/10", "Số 2", "P. K. Lê"];
  const some = names.map((name) => ({ kind: null, name, aliases: [], wards: [] }));
  const best = (query: string) => search(query, some)[0]?.name;
  assert.equal(best("phố hiến"), "Phố Hiến");
  assert.equal(best("hiến"), "Hiến");
  assert.equal(best("đường 14/10"), "14/10");
  assert.equal(best("số 2"), "Số 2");
  assert.equal(best("pk le"), "P. K. Lê");
});

test("typed marks decide between names that differ in nothing else", () => {
  const some = ["Đoàn Khuê", "Doãn Khuê", "Doan Khuê"].map((name) => ({
    kind: null,
    name,
    aliases: [],
    wards: [],
  }));
  for (const { name } of some) assert.equal(search(name, some)[0]?.name, name);
});

test("a ward's name lists its streets, those that are called so first", () => {
  const found = search("phường trần lãm", streets);
  assert.equal(found[0]?.name, "Trần Lãm");
  assert.ok(found.length > 5);
  assert.ok(found.slice(1).every((street) => street.wards.includes("Phường Trần Lãm")));
});

test("what nobody is called finds nothing, and an empty query leaves all in their order", () => {
  assert.deepEqual(search("xyzzy", streets), []);
  assert.deepEqual(search("ho chi minh", streets), []);
  assert.deepEqual(search(" . ", streets), streets);
});

test("a query of any content is answered, as long as one may be", () => {
  for (const query of ["a".repeat(10_000), "đ ".repeat(5_000), "\u202e\u0000<script>", "%_*(["]) {
    // No longer ones come here: streets/routes.ts cuts them.
    assert.ok(Array.isArray(search(query.slice(0, 200), streets)));
  }
});
