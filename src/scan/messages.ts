import type { Language } from "../city.ts";
import type { scans } from "../db/schema.ts";
import { inBothLanguages } from "../web/in-both-languages.ts";

type Column = keyof typeof scans.$inferSelect;

/**
 * What the privacy page says of scans. Every column of `scans` has its explanation here, or the types do
 * not fit: a new column cannot appear unexplained.
 */
export const messages = inBothLanguages({
  title: { vi: "Quyền riêng tư", en: "Privacy" },
  lead: {
    vi: "Thành phố muốn biết tấm biển nào được dùng, không muốn biết ai dùng. Mỗi lần một mã trên biển được mở, hệ thống cộng thêm một vào con số của mã đó trong giờ đó. Ngoài con số ấy không có gì được giữ lại.",
    en: "The city wants to know which signs are used, not who uses them. Each time the code on a sign is opened, one is added to that code's number for that hour. Nothing but that number is kept.",
  },
  kept: { vi: "Những gì được lưu về một lượt quét", en: "What is stored of a scan" },
  keptNote: {
    vi: "Danh sách này được lấy thẳng từ cơ sở dữ liệu. Bảng lượt quét chỉ có các cột sau:",
    en: "Taken straight from the database: the table of scans has these columns and no others.",
  },
  columns: {
    code: {
      vi: "Mã in trên biển. Để trống nếu không có biển nào mang mã đó.",
      en: "The code printed on the sign. Empty if no sign bears it.",
    },
    hour: {
      vi: "Giờ quét, tròn giờ, không có phút.",
      en: "The hour of the scan, whole hours, no minutes.",
    },
    by: {
      vi: "Lượt mở của người, của truy cập tự động (xem trước liên kết, công cụ tìm kiếm) hay của cán bộ đi kiểm tra biển.",
      en: "Opened by a person, by a robot (link previews, search engines), or by an official checking signs.",
    },
    tally: {
      vi: "Số thứ tự của bộ đếm trong hệ thống. Không liên quan đến người quét.",
      en: "The number of the counter inside the system. Nothing to do with who scanned.",
    },
    count: { vi: "Số lượt quét.", en: "How many scans." },
  } satisfies Record<Column, Record<Language, string>>,
  never: {
    vi: "Những gì không bao giờ được lưu hay ghi nhật ký",
    en: "What is never stored or logged",
  },
  neverList: {
    vi: [
      "địa chỉ mạng (IP) của bạn",
      "loại điện thoại, trình duyệt hay ngôn ngữ",
      "cookie hay bất kỳ mã nhận dạng nào",
      "vị trí của bạn, hay trang bạn vừa xem trước đó",
      "dấu vết nhận dạng thiết bị hay mã băm của những thứ trên",
    ],
    en: [
      "your network (IP) address",
      "your kind of phone, browser or language",
      "a cookie or any other identifier",
      "where you are, or the page you came from",
      "a fingerprint or hash of any of these",
    ],
  },
  moment: {
    vi: "Khi điện thoại mở mã, nó có gửi loại trình duyệt và ngôn ngữ. Hệ thống đọc chúng trong khoảnh khắc ấy để chọn ngôn ngữ của trang và để không đếm nhầm truy cập tự động thành lượt của người, rồi bỏ đi.",
    en: "A phone that opens a code does send its kind of browser and its language. They are read in that moment, to choose the page's language and not to take a robot for a person, and then dropped.",
  },
  how: { vi: "Một lượt quét là gì", en: "What a scan is" },
  howText: {
    vi: "Là một lần mở mã in trên biển. Mở lại trong vòng một phút trên cùng trình duyệt vẫn là lượt đó: trình duyệt tự mở lại trang mà không gửi yêu cầu đến hệ thống. Mở, tải lại hay chia sẻ trang của con đường không được đếm. Nếu một máy chủ bị tắt đột ngột, những lượt trong khoảng 0,1 giây cuối của nó có thể không được đếm.",
    en: "One opening of the code that is printed on a sign. Opening it again within a minute in the same browser is the same scan: the browser answers by itself and we never hear of it. Opening, reloading or sharing a street's page is not counted. If a server is killed, the scans of about its last 0.1 s may go uncounted.",
  },
  howLong: { vi: "Thời hạn lưu", en: "For how long" },
  howLongText: {
    vi: "Con số theo giờ được giữ 13 tháng, sau đó chỉ còn con số theo ngày. Con số theo ngày được giữ mãi.",
    en: "The numbers by the hour are kept for 13 months, and after that only those by the day. Those are kept for ever.",
  },
  staff: { vi: "Cookie của cán bộ", en: "A cookie for officials" },
  staffText: {
    vi: "Trang dành cho người dân không đặt cookie nào. Cán bộ đi kiểm tra biển có thể tự bật chế độ kiểm tra: khi đó trình duyệt của chính người ấy giữ một cookie chỉ ghi giờ hết hạn (nhiều nhất 10 giờ) và chữ ký, không ghi người đó là ai, để lượt mở của cán bộ không bị tính là của người dân.",
    en: "The pages for citizens set no cookie. An official who checks signs in the street can switch on a checking mode: that official's own browser then keeps a cookie that holds a time of expiry (10 hours at most) and a signature, and not who it is, so that these openings are not counted as people's.",
  },
});
