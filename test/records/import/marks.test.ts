import assert from "node:assert/strict";
import { test } from "node:test";
import { isDitto, isMissing } from "../../../src/records/import/shape/marks.ts";

test("marks that repeat the row above, and no names that look like them", () => {
  const marks = [
    "nt",
    "NT",
    "n.t",
    "-nt-",
    "như trên",
    "Như dòng trên",
    '"',
    "“",
    "”",
    "“ ”",
    "''",
    "//",
    "〃",
    '-"-',
  ];
  assert.deepEqual(
    marks.filter((mark) => !isDitto(mark)),
    [],
  );
  const texts = ["Nhà văn hóa NT", "nt2", "'-", "-", "như trên bản đồ", '"Bà Đãi"', "/", ""];
  assert.deepEqual(texts.filter(isDitto), []);
});

test("marks that nobody knows, and no names that look like them", () => {
  const marks = [
    "-",
    "—",
    "–",
    "...",
    "…",
    "N/A",
    "#N/A",
    "n.a.",
    "NULL",
    "không",
    "Không có",
    "chưa rõ",
    "(chưa đặt tên)",
    "?",
  ];
  assert.deepEqual(
    marks.filter((mark) => !isMissing(mark)),
    [],
  );
  const texts = ["Không gian", "0", "Na Sầm", "nt", "Ko Ko", "- 5"];
  assert.deepEqual(texts.filter(isMissing), []);
});
