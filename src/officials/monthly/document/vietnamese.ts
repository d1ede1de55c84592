/**
 * The document's own words. It goes to an office of Viet Nam, and is in Vietnamese whatever language
 * its page has (Nghị định 30/2020/NĐ-CP, Điều 8, and Phụ lục I); what page and document both say
 * comes from the page's messages.
 */
export const words = {
  type: "BÁO CÁO",
  /** In two lines, so that no year stands alone. */
  subject: (month: string) => `Tình hình quét mã QR trên biển tên đường\n${month}`,
  /** `office` begins the sentence. */
  introduction: (office: string, city: string, from: string, to: string) =>
    `${office} báo cáo tình hình quét mã QR trên biển tên đường tại ${city} từ ngày ${from} đến hết ngày ${to} như sau:`,
  headings: {
    summary: "Kết quả chung",
    comparisons: "So sánh với các kỳ trước",
    trend: "Diễn biến theo ngày",
    most: "Biển được quét nhiều nhất",
    least: "Biển được quét ít nhất, trong số biển gắn cả tháng",
    work: "Công việc trong tháng",
    check: "Biển cần kiểm tra",
    definitions: "Cách tính số liệu",
  },
  columns: {
    figure: "Chỉ tiêu",
    number: "Số lượng",
    note: "Ghi chú",
    comparison: "So sánh",
    before: "Kỳ trước",
    now: "Kỳ này",
    change: "Thay đổi",
    work: "Công việc",
    order: "TT",
    code: "Mã biển",
  },
  /** In three lines of a cell. */
  sum: (range: string, scans: string, perDay: string) =>
    `${range}:\n${scans} lượt,\n${perDay} lượt/ngày`,
  chart: (range: string) => `Biểu đồ: Lượt quét từng ngày, ${range}`,
  total: (scans: string) => `Trong tháng có ${scans}.`,
  noDays: "Trong tháng chưa có ngày nào được đếm.",
  asOf: (day: string) => `Số liệu tính đến hết ngày ${day}.`,
  more: (signs: string) => `Ngoài ra còn ${signs} biển nên kiểm tra hoặc cần theo dõi.`,
  source: (edition: string, day: string) =>
    `Số liệu lấy từ báo cáo tháng trong hệ thống Biển Phố, bản ${edition}, lập ngày ${day}.`,
  closing: (month: string) =>
    `Trên đây là báo cáo tình hình quét mã QR trên biển tên đường ${month}./.`,
} as const;

/** What a pen fills in, where the office has given nothing. */
export const blank = "…………………";
