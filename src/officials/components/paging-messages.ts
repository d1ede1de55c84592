import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  pages: { vi: "Các trang của danh sách", en: "Pages of the list" },
  page: {
    vi: (n: string, of: string) => `Trang ${n} / ${of}`,
    en: (n: string, of: string) => `Page ${n} of ${of}`,
  },
  previous: { vi: "Trang trước", en: "Previous page" },
  next: { vi: "Trang sau", en: "Next page" },
});
