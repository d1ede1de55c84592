import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What the form for a code that no sign bears says beside what every report's form does. */
export const messages = inBothLanguages({
  title: {
    vi: (code: string) => `Phản ánh về mã ${code}`,
    en: (code: string) => `Report: code ${code}`,
  },
  lead: {
    vi: "Thành phố không có biển nào mang mã này. Nếu bạn thấy mã trên một tấm biển, hãy cho biết biển ở đâu để cán bộ đến kiểm tra. Không cần tài khoản.",
    en: "No sign of the city bears this code. If you saw it on a sign, say where, so that somebody can go and look. No account needed.",
  },
  place: { vi: "Bạn thấy mã này ở đâu?", en: "Where did you see this code?" },
  placeHint: {
    vi: (most: string) => `Ví dụ: tên đường, số nhà hoặc ngã tư gần nhất. Tối đa ${most} ký tự.`,
    en: (most: string) =>
      `For example the street, and the nearest house number or crossing. At most ${most} characters.`,
  },
  text: { vi: "Mô tả thêm (không bắt buộc)", en: "Anything else? (optional)" },
  about: { vi: (code: string) => `Mã ${code}`, en: (code: string) => `Code ${code}` },
  back: { vi: "Tìm tên đường", en: "Find a street" },
});
