import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { read } from "./read-report.ts";

/** A table with one length a row: what is read, or "?" where it is asked, or "!" where it is wrong. */
async function lengths(heading: string, cells: readonly string[]): Promise<(number | string)[]> {
  const rows = cells.map((cell, i) => `Đường Số ${i}\t${cell}\n`);
  const { records, asks, wrong } = await read(`Tên đường\t${heading}\n${rows.join("")}`);
  return records.map(({ row, lengthM, widthM }) => {
    if (asks.some((ask) => ask.row === row)) return "?";
    return wrong.some((one) => one.row === row) ? "!" : Number(lengthM ?? widthM ?? Number.NaN);
  });
}

describe("whether a point or a comma stands before thousands is decided by the column", () => {
  const columns: [string, string, string[], (number | string)[]][] = [
    ["nothing tells", "Dài (m)", ["1.250", "640"], ["?", 640]],
    ["four digits tell", "Dài (m)", ["1.250", "3200"], [1250, 3200]],
    ["a unit tells", "Dài", ["1.250", "2.100 m"], [1250, 2100]],
    ["a comma behind thousands tells", "Dài", ["1.250", "2.100,5"], [1250, 2101]],
    ["the English way round", "Dài", ["1,250", "2,100.5"], [1250, 2101]],
    ["decimals tell, and make no sense", "Dài", ["1.250", "640.5"], ["?", 641]],
    ["two tell the opposite", "Dài", ["1.250", "1.250,0", "640.5"], ["?", 1250, 641]],
    ["kilometres", "Chiều dài (km)", ["1,250", "0,64", "2"], [1250, 640, 2000]],
    ["kilometres in the cell", "Dài", ["1,25 km", "0.64km", "2km790"], [1250, 640, 2790]],
    ["spaces", "Dài", ["1 250", "12 500 m", "1 250,50 m"], [1250, 12500, 1251]],
    ["widths", "Rộng (m)", ["7,5", "10.5", "7.500"], [7.5, 10.5, 7.5]],
  ];
  for (const [title, heading, cells, values] of columns) {
    test(title, async () => assert.deepEqual(await lengths(heading, cells), values));
  }
});

describe("what is not certain is asked, with what is probably meant", () => {
  const asked: [string, string, unknown][] = [
    ["Dài (m)", "khoảng 350m", 350],
    ["Dài (m)", "~ 350", 350],
    ["Dài (m)", "Km1+200 đến Km3+500", 2300],
    ["Dài (m)", "640 m (đã thi công 400 m)", 640],
    ["Dài (m)", "-120", 120],
    ["Dài (m)", "0", undefined],
    ["Dài (m)", "3,2", 3],
    ["Dài (m)", "12500", 12500],
    ["Dài (m)", "300 - 400", undefined],
    ["Dài (m)", "=300+40", undefined],
    ["Rộng (m)", "5m5", 5.5],
    ["Rộng (m)", "2 x 7,5", undefined],
    ["Rộng (m)", "7,5 - 9", undefined],
    ["Rộng (m)", "120", 120],
    ["Rộng (m)", "0,4", 0.4],
  ];
  for (const [heading, cell, proposal] of asked) {
    test(`${heading}: ${cell}`, async () => {
      const { asks, wrong } = await read(`Tên đường\t${heading}\nLý Bôn\t${cell}\n`);
      assert.deepEqual(wrong, []);
      assert.deepEqual(
        asks.map(({ column, proposal }) => [column, proposal]),
        [[heading, proposal]],
      );
    });
  }

  test("a width with a word on its edges is read and asked about", async () => {
    const { asks, records } = await read("Tên đường\tRộng\nLý Bôn\t7,5m (chưa kể vỉa hè 2x3m)\n");
    assert.equal(records[0]?.widthM, 7.5);
    assert.equal(asks.length, 1);
  });
});

test("many numbers of a column that can be read two ways are one question", async () => {
  const rows = Array.from({ length: 9 }, (_, i) => `Đường Số ${i}\t1.${100 + i}\n`);
  const { asks, records } = await read(`Tên đường\tDài (m)\n${rows.join("")}`);
  assert.deepEqual(
    asks.map(({ row, rows }) => [row, rows]),
    [[2, [2, 3, 4, 5, 6, 7, 8, 9, 10]]],
  );
  assert.ok(records.every((record) => record.asks === true && record.lengthM === undefined));
  const few = await read(`Tên đường\tDài (m)\n${rows.slice(0, 5).join("")}`);
  assert.deepEqual(
    few.asks.map(({ row }) => row),
    [2, 3, 4, 5, 6],
  );
});

test("what is no number is wrong, and the row goes on without it", async () => {
  const { records, asks, wrong } = await read("Tên đường\tDài\nLý Bôn\tdài lắm\nLê Lợi\t200 km\n");
  assert.deepEqual(asks, []);
  assert.deepEqual(
    wrong.map(({ row, column, reason }) => `${row} ${column} ${reason}`),
    ["2 Dài “dài lắm”: Đây không phải là một con số.", "3 Dài “200 km” lớn hơn 100.000 m."],
  );
  assert.deepEqual(
    records.map(({ name, lengthM }) => [name, lengthM]),
    [
      ["Lý Bôn", undefined],
      ["Lê Lợi", undefined],
    ],
  );
});
