import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  title: { vi: "Nhập từ tệp", en: "Import a file" },
  about: {
    vi: "Chọn bảng tính (XLSX, XLS, CSV), bản đồ (GeoJSON, KML) hoặc dán bảng, phụ lục. Tệp được đọc trên máy này; chưa có gì được ghi cho đến khi bấm “Áp dụng”.",
    en: "Choose a spreadsheet (XLSX, XLS, CSV) or a map (GeoJSON, KML), or paste a table or an annex. The file is read on this computer; nothing is written before you apply it.",
  },
  noScript: {
    vi: "Trang này cần JavaScript để đọc tệp. Không có JavaScript: thêm từng bản ghi bằng các biểu mẫu của trang Dữ liệu, hoặc nhờ người quản trị máy chạy lệnh npm run import -- TỆP.",
    en: "This page needs JavaScript to read a file. Without it: add records one by one with the forms under Records, or ask whoever runs the system for npm run import -- FILE.",
  },
  file: { vi: "Tệp", en: "File" },
  reading: { vi: "Đang đọc…", en: "Reading…" },
  counts: {
    vi: (made: string, changed: string, unchanged: string) =>
      `${made} mới, ${changed} thay đổi, ${unchanged} không đổi.`,
    en: (made: string, changed: string, unchanged: string) =>
      `${made} new, ${changed} changed, ${unchanged} unchanged.`,
  },
});
