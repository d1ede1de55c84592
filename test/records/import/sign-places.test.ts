import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import { readSignPlace, type SignPlace } from "../../../src/records/import/values/sign-place.ts";
import { read } from "./read-report.ts";

const streets: Record<string, string> = {
  "Hùng Vương": "hung-vuong",
  "Lý Bôn": "ly-bon",
  "Lê Lợi": "le-loi",
};
const find = (name: string): string | null => streets[name] ?? null;

describe("where a sign hangs, in words", () => {
  const cases: [string, SignPlace | null][] = [
    ["đầu đường", { at: "start" }],
    ["Đầu tuyến", { at: "start" }],
    ["đầu đường Lý Bôn", { at: "start" }],
    ["cuối phố", { at: "end" }],
    ["khoảng giữa tuyến đường", { at: "middle" }],
    ["giữa đường", { at: "middle" }],
    ["đầu đường, giao Hùng Vương", { at: "start", junctionStreetId: "hung-vuong" }],
    ["cuối đường, chỗ giao với đường Lê Lợi", { at: "end", junctionStreetId: "le-loi" }],
    ["ngã tư Hùng Vương", { at: "junction", junctionStreetId: "hung-vuong" }],
    ["Ngã tư Lý Bôn - Hùng Vương", { at: "junction", junctionStreetId: "hung-vuong" }],
    ["ngã ba Hùng Vương với Lý Bôn", { at: "junction", junctionStreetId: "hung-vuong" }],
    ["góc đường Lê Lợi", { at: "junction", junctionStreetId: "le-loi" }],
    ["chỗ giao với tuyến đường Lê Lợi", { at: "junction", junctionStreetId: "le-loi" }],
    ["gần chợ Bo", { at: "near", near: "chợ Bo" }],
    ["đầu đường, gần chợ Bo", { at: "start", near: "chợ Bo" }],
    // Words that tell more than facts, or of a street that nobody knows.
    ["đầu đường, trước nhà ông Bình", null],
    ["ngã tư An Tập", null],
    ["ngã tư Hùng Vương - Lê Lợi", null],
    ["đầu đường Lê Lợi", null],
    ["số 12", null],
    ["đầu đường, cuối đường", null],
  ];
  for (const [words, place] of cases) {
    test(words, () => assert.deepEqual(readSignPlace(words, "Lý Bôn", find), place));
  }
});

test("of a workbook the streets are read first where the city has none", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Biển",
        rows: [
          ["Tên đường", "Vị trí", "Vĩ độ", "Kinh độ", "Trạng thái", "Ngày gắn"],
          ["Bến Một", "đầu đường", 20.44, 106.33, "đã gắn", "05/12/2024"],
        ],
      },
      {
        name: "Đường",
        rows: [
          ["Tên đường", "Dài (m)"],
          ["Bến Một", 300],
        ],
      },
    ],
  });
  const { sheet, records, wrong } = await read(bytes);
  assert.deepEqual([sheet, records.length, wrong], ["Đường", 1, []]);
});
