import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Số liệu", en: "Data health" },
  intro: {
    vi: "Việc đếm có ổn không, và số ở các trang khác đầy đủ đến đâu.",
    en: "Whether the counting is well, and how complete the other pages' figures are.",
  },
  lastCount: { vi: "Lần đếm cuối", en: "Last count" },
  noCount: { vi: "chưa có", en: "none yet" },
  firstCount: { vi: "Lần đếm đầu", en: "First count" },
  pending: { vi: "Đã đếm, chưa ghi vào kho", en: "Counted, not yet stored" },
  pendingNote: {
    vi: "thường chỉ vài giây; bộ đếm đã giữ chắc những lượt này",
    en: "a few seconds as a rule; the tallies hold these safely",
  },
  noAnswer: { vi: "không trả lời", en: "no answer" },
  byDay: { vi: "Từng ngày", en: "Day by day" },
  days: { vi: "Ngày", en: "Day" },
  burst: { vi: "có biển tăng vọt", en: "holds a burst" },
  persons: terms.scans,
  robots: terms.robots,
  share: { vi: "Tỷ lệ truy cập tự động", en: "Share of robots" },
  staff: terms.staffChecks,
  ofAll: {
    vi: (percent: string) => `${percent} tổng số lần mở`,
    en: (percent: string) => `${percent} of all openings`,
  },
  strays: terms.strays,
  straysNote: {
    vi: (robots: string) => `không kể ${robots} lượt truy cập tự động`,
    en: (robots: string) => `not counting ${robots} by robots`,
  },
  bursts: { vi: "Biển có ngày tăng vọt", en: "Signs with a burst" },
  burstsNote: {
    vi: "Một ngày gấp hơn mười lần mức thường của chính biển ấy, và hơn 20 lượt. Thường là sự kiện hoặc trò đùa; ngày như vậy không dùng làm mức thường.",
    en: "A day of more than ten times a sign's own habit, and more than 20 scans. An event or a prank as a rule; such a day is not taken as usual.",
  },
  noBursts: { vi: "Không có trong kỳ này.", en: "None in this period." },
  scansThatDay: { vi: "Lượt trong ngày", en: "Scans that day" },
  tables: { vi: "Mọi bảng, để tải về", en: "Every table, to download" },
  rules: { vi: "Ai được đếm là người", en: "Who is counted as a person" },
  rulesText: {
    vi: "Mỗi lượt mở được xếp loại ngay khi đến. Tải trước (prefetch) và mở ngầm không được đếm. Thiếu tên trình duyệt (no-user-agent), không phải trình duyệt (no-browser), có trong danh sách robot (isbot) hoặc giả làm điện thoại (poses-as-phone) là truy cập tự động. Liên kết có chữ ký của cán bộ là cán bộ quét thử (staff-check). Mã đúng cách viết mà không biển nào mang là mã lạ (no-sign), truy cập tự động được đếm riêng. Còn lại là lượt quét của người. Lý do đi kèm câu trả lời (X-Scan) và không được lưu.",
    en: "Each opening is told apart as it arrives. Prefetches and openings in the background are not counted. Without a browser's name (no-user-agent), with another program's (no-browser), with one on the list of robots (isbot) or as a robot that poses as a phone (poses-as-phone), it is a robot. An official's signed link is a staff check (staff-check). A well-formed code that no sign bears is a stray (no-sign), counted apart for people and robots. Everything else is a scan by a person. The reason travels with the answer (X-Scan) and is not kept.",
  },
  lossText: {
    vi: "Một lượt quét có thể mất trước khi đến bộ đếm, và chỉ khi máy chủ vừa trả lời nó bị tắt đột ngột: nhiều nhất là những lượt trong 0,1 giây cuối của máy chủ ấy, hoặc lâu hơn nếu lúc đó bộ đếm cũng không trả lời. Lượt đã đến bộ đếm thì không mất và không bị đếm hai lần.",
    en: "A scan can be lost before it reaches its tally, and only if the server that has just answered it is killed: at most the scans of that server's last 0.1 s, or more if the tally does not answer at that time either. What has reached a tally is neither lost nor counted twice.",
  },
  kept: { vi: "Lưu gì", en: "What is kept" },
  keptText: {
    vi: "Mỗi dòng: mã, giờ, ai (người, truy cập tự động, cán bộ), bao nhiêu lần. Không lưu địa chỉ mạng, thiết bị, vị trí hay bất cứ gì về người quét.",
    en: "A row is a code, an hour, who (person, robot, staff) and how many. No network address, device, place or anything else of whoever scanned.",
  },
  resend: { vi: "Gửi lại số đếm", en: "Send counts again" },
  resendText: {
    vi: "Sau khi cơ sở dữ liệu được khôi phục về một thời điểm trước, các bộ đếm gửi lại mọi số của 48 giờ gần nhất. Việc này tự diễn ra ở lượt quét kế tiếp của mỗi bộ đếm, chậm nhất là trong đêm; nút này cho làm ngay. Số đã có không bị cộng thêm lần nữa.",
    en: "When the database has been put back to an earlier time, the tallies send all counts of the last 48 hours again. They do so by themselves, at the next scan of each and at the latest at night; this button has it done at once. A count that is there is not added a second time.",
  },
  resent: {
    vi: "Các bộ đếm đang gửi lại số đếm.",
    en: "The tallies are sending their counts again.",
  },
  resentToSome: {
    vi: "Có bộ đếm chưa trả lời. Bộ đếm ấy sẽ gửi lại ở lượt quét kế tiếp, chậm nhất là trong đêm.",
    en: "Some tallies have not answered. They will send again at their next scan, at the latest at night.",
  },
  health: { vi: "Đánh giá tình trạng biển", en: "Sign health" },
});
