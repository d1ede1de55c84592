import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.staffChecks,
  intro: {
    vi: "Khi đi xem biển, lượt quét của cán bộ được đếm riêng: không lẫn vào lượt quét của người dân, và chứng tỏ biển còn đọc được.",
    en: "Scans of officials who go to look at signs are counted apart: they do not mix with those of people, and prove that a sign can be read.",
  },
  one: { vi: "Một biển", en: "One sign" },
  oneText: {
    vi: (code: string) => `Mở mã ${code} với tư cách cán bộ, trong một giờ tới:`,
    en: (code: string) => `Open code ${code} as staff, within the next hour:`,
  },
  oneLink: { vi: "Mở mã này", en: "Open this code" },
  noCode: {
    vi: "Mở từ trang của một biển để có liên kết riêng cho biển đó.",
    en: "Come here from a sign's page for a link to that sign.",
  },
  mode: { vi: "Nhiều biển", en: "Many signs" },
  modeText: {
    vi: "Bật chế độ này trên điện thoại rồi quét biển như thường. Trình duyệt giữ một cookie trong 10 giờ, chỉ nói rằng đây là cán bộ, không nói là ai.",
    en: "Begin on the phone, then scan signs as anybody would. The browser keeps a cookie for 10 hours that says staff, and not who.",
  },
  begin: { vi: "Bật trên máy này", en: "Begin on this device" },
  end: { vi: "Tắt", en: "End" },
  on: {
    vi: (time: string) => `Đang bật trên máy này, đến ${time}.`,
    en: (time: string) => `On, on this device, until ${time}.`,
  },
  off: { vi: "Đang tắt trên máy này.", en: "Off on this device." },
  trouble: {
    vi: "Khi cơ sở dữ liệu không trả lời, có thể không kiểm được chữ ký của cán bộ. Mã vẫn mở, nhưng lượt quét ấy được đếm như của người dân.",
    en: "While the database does not answer, it may be impossible to check a signature. The code opens all the same, but that scan is counted like anybody's.",
  },
});
