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
    vi: "Bật chế độ này trên điện thoại rồi quét biển như thường: mỗi lần quét mở trang ghi kết quả kiểm tra của biển đó. Trình duyệt giữ một cookie trong 10 giờ, chỉ nói rằng đây là cán bộ, không nói là ai.",
    en: "Begin on the phone, then scan signs as anybody would: each scan opens the page on which the visit to that sign is recorded. The browser keeps a cookie for 10 hours that says staff, and not who.",
  },
  begin: { vi: "Bật trên máy này", en: "Begin on this device" },
  end: { vi: "Tắt", en: "End" },
  on: {
    vi: (time: string) => `Đang bật trên máy này, đến ${time}.`,
    en: (time: string) => `On, on this device, until ${time}.`,
  },
  off: { vi: "Đang tắt trên máy này.", en: "Off on this device." },
  lost: { vi: "Mất điện thoại", en: "A lost phone" },
  lostText: {
    vi: "Tắt chế độ này trên mọi máy cùng lúc: trong vòng một phút, mọi cookie và liên kết quét thử đã cấp đều hết hiệu lực; ai đang đi kiểm tra thì bật lại trên máy mình. Việc này được ghi vào lịch sử. Để máy bị mất không vào được khu vực cán bộ, hãy thu hồi phiên đăng nhập của người đó ở nơi cấp đăng nhập (Cloudflare Access, hoặc hệ thống đăng nhập của cơ quan).",
    en: "Ends the mode on all devices at once: within a minute every cookie and link for staff checks is void, and whoever is out visiting signs begins it again on their own phone. The history says who ended it. So that the lost phone cannot enter the officials' area, revoke that person's session where it is given: in Cloudflare Access, or in the office's own system for signing in.",
  },
  endAll: { vi: "Tắt trên mọi máy…", en: "End on all devices…" },
  endAllNow: { vi: "Tắt trên mọi máy ngay", en: "End on all devices now" },
  allEnded: {
    vi: "Đã tắt trên mọi máy. Chậm nhất một phút nữa, mọi cookie và liên kết quét thử cấp trước đó đều hết hiệu lực.",
    en: "Ended on all devices. In a minute at the latest, every cookie and link for staff checks given before is void.",
  },
  trouble: {
    vi: "Khi cơ sở dữ liệu không trả lời, có thể không kiểm được chữ ký của cán bộ. Mã vẫn mở, nhưng lượt quét ấy được đếm như của người dân.",
    en: "While the database does not answer, it may be impossible to check a signature. The code opens all the same, but that scan is counted like anybody's.",
  },
});
