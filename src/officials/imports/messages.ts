import { inBothLanguages } from "../../web/in-both-languages.ts";

/** Of the page that a file is imported on; what is found in a file say the folders of `records/import/`. */
export const messages = inBothLanguages({
  title: { vi: "Nhập từ tệp", en: "Import a file" },
  about: {
    vi: "Tệp được đọc ngay trên máy này và so sánh với dữ liệu của thành phố. Chưa có gì được ghi cho đến khi bạn bấm Áp dụng; sau đó vẫn hoàn tác được.",
    en: "The file is read on this computer and compared with the city's records. Nothing is written until you apply it, and it can be undone afterwards.",
  },
  noScript: {
    vi: "Trang này cần JavaScript để đọc tệp. Nếu trình duyệt không có JavaScript, hãy thêm từng bản ghi bằng các biểu mẫu ở trang Dữ liệu, hoặc nhờ người vận hành hệ thống chạy lệnh npm run import -- TỆP.",
    en: "This page needs JavaScript to read a file. Without it, add records one by one with the forms under Records, or ask whoever runs the system for npm run import -- FILE.",
  },
  records: { vi: "Dữ liệu", en: "Records" },
  choose: {
    heading: { vi: "Chọn tệp", en: "Choose a file" },
    file: {
      vi: "Bảng tính (XLSX, XLS, CSV) hoặc bản đồ (GeoJSON, KML)",
      en: "A spreadsheet (XLSX, XLS, CSV) or a map (GeoJSON, KML)",
    },
    paste: {
      vi: "Hoặc dán bảng từ Word, Excel, hoặc dán phụ lục nghị quyết",
      en: "Or paste a table from Word or Excel, or the annex of a resolution",
    },
    read: { vi: "Đọc phần đã dán", en: "Read what was pasted" },
    pasted: { vi: "phần đã dán", en: "pasted text" },
    other: { vi: "Chọn tệp khác", en: "Another file" },
  },
  reading: { vi: "Đang đọc tệp…", en: "Reading the file…" },
  failed: {
    vi: "Không kết nối được với máy chủ. Chưa có gì được ghi. Hãy thử lại.",
    en: "The server could not be reached. Nothing was written. Try again.",
  },
  refused: { vi: "Không nhận được tệp này", en: "This file cannot be taken" },
  columns: {
    heading: { vi: "Tệp được hiểu như sau", en: "How the file is understood" },
    file: { vi: "Tệp", en: "File" },
    sheet: { vi: "Trang tính", en: "Sheet" },
    hidden: { vi: "ẩn", en: "hidden" },
    encoding: { vi: "Bảng mã", en: "Encoding" },
    before: { vi: "Trong tệp", en: "In the file" },
    after: { vi: "Đọc là", en: "Read as" },
    column: { vi: "Cột trong tệp", en: "Column of the file" },
    field: { vi: "Được đọc là", en: "Taken for" },
    none: { vi: "(bỏ qua)", en: "(left out)" },
    remembered: {
      vi: "Các cột đã sửa được ghi nhớ cho những tệp có cùng tiêu đề.",
      en: "Corrected columns are remembered for files with the same headings.",
    },
    reset: { vi: "Bỏ các sửa đổi cột", en: "Forget the corrections" },
  },
  found: {
    heading: { vi: "Kết quả đọc thử", en: "What would change" },
    new: { vi: "Mới", en: "New" },
    changed: { vi: "Thay đổi", en: "Changed" },
    unchanged: { vi: "Không đổi", en: "Unchanged" },
    asks: { vi: "Cần trả lời", en: "Questions" },
    wrong: { vi: "Sai", en: "Wrong" },
    notes: { vi: "Ghi chú", en: "Notes" },
    none: { vi: "Không có.", en: "None." },
    row: { vi: "Dòng", en: "Row" },
    rows: { vi: (rows: string) => `Dòng ${rows}`, en: (rows: string) => `Rows ${rows}` },
    file: { vi: "Cả tệp", en: "Whole file" },
    record: { vi: "Bản ghi", en: "Record" },
    values: { vi: "Giá trị", en: "Values" },
    said: { vi: "Nội dung", en: "What" },
    blank: { vi: "(trống)", en: "(blank)" },
    line: { vi: "(tuyến vẽ)", en: "(line)" },
    search: { vi: "Tìm trong danh sách", en: "Find in the list" },
    page: {
      vi: (page: string, pages: string) => `Trang ${page}/${pages}`,
      en: (page: string, pages: string) => `Page ${page} of ${pages}`,
    },
    previous: { vi: "Trang trước", en: "Previous" },
    next: { vi: "Trang sau", en: "Next" },
    remarks: { vi: "Tải tệp kèm cột nhận xét (CSV)", en: "The file with remarks (CSV)" },
    types: {
      street: { vi: "đường", en: "street" },
      sign: { vi: "biển", en: "sign" },
      ward: { vi: "phường", en: "ward" },
      namesake: { vi: "người, địa danh được đặt tên", en: "namesake" },
      succession: { vi: "sắp xếp phường", en: "redrawn ward" },
    },
  },
  ask: {
    about: {
      vi: "Dòng chưa trả lời thì chưa được nhập; các dòng khác vẫn nhập bình thường.",
      en: "Rows are left out until their questions are answered; all others go on.",
    },
    allRows: {
      vi: (count: string) => `Trả lời một lần cho ${count} dòng.`,
      en: (count: string) => `One answer for ${count} rows.`,
    },
    yes: { vi: "Đúng", en: "Yes" },
    take: { vi: (value: string) => `Lấy “${value}”`, en: (value: string) => `Take “${value}”` },
    no: { vi: "Không", en: "No" },
    value: { vi: "Giá trị khác", en: "Another value" },
    choose: { vi: "Chọn", en: "Choose" },
    set: { vi: "Dùng giá trị này", en: "Use this value" },
    "without-cell": { vi: "Bỏ trống ô này", en: "Leave the cell blank" },
    "without-row": { vi: "Không nhập dòng này", en: "Leave the row out" },
    answered: {
      vi: (count: string) => `Đã trả lời ${count} câu hỏi.`,
      en: (count: string) => `Questions answered: ${count}.`,
    },
    again: { vi: "Trả lời lại từ đầu", en: "Start the answers over" },
  },
  apply: {
    heading: { vi: "Áp dụng", en: "Apply" },
    about: {
      vi: "Tất cả được lưu thành một đợt thay đổi: hoặc toàn bộ, hoặc không gì cả. Ô trống không xóa dữ liệu; không có gì bị xóa.",
      en: "All of it becomes one change set: everything or nothing. A blank cell erases nothing, and nothing is deleted.",
    },
    open: {
      vi: (count: string) => `${count} dòng còn câu hỏi sẽ không được nhập lần này.`,
      en: (count: string) => `Rows left out this time, since they still ask: ${count}.`,
    },
    nothing: {
      vi: "Không có gì để thay đổi: dữ liệu của thành phố đã như trong tệp.",
      en: "Nothing to change: the city's records are as the file has them.",
    },
    check: { vi: "Kiểm tra và tính chi phí", en: "Check, and reckon the cost" },
    checking: {
      vi: (done: string, all: string) => `Đang kiểm tra: ${done}/${all} bản ghi`,
      en: (done: string, all: string) => `Checking: ${done} of ${all} records`,
    },
    cancel: { vi: "Hủy", en: "Cancel" },
    cost: {
      vi: (rows: string) =>
        `Sẽ ghi khoảng ${rows} dòng vào cơ sở dữ liệu; gói miễn phí cho 100.000 dòng mỗi ngày, dùng chung với việc đếm lượt quét.`,
      en: (rows: string) =>
        `This writes about ${rows} rows to the database; the free plan has 100,000 a day, shared with the counting of scans.`,
    },
    leftOut: {
      vi: (count: string) => `${count} bản ghi không nhận được:`,
      en: (count: string) => `Records that could not be taken: ${count}`,
    },
    run: {
      vi: (count: string) => `Áp dụng ${count} bản ghi`,
      en: (count: string) => `Apply ${count} records`,
    },
    running: { vi: "Đang áp dụng…", en: "Applying…" },
    done: {
      vi: (records: string, rows: string) => `Đã áp dụng ${records} bản ghi (${rows} dòng).`,
      en: (records: string, rows: string) => `Applied ${records} records (${rows} rows).`,
    },
    before: {
      vi: "Tệp này đã được áp dụng trước đó; không có gì được ghi lần thứ hai.",
      en: "This was applied before; nothing was written a second time.",
    },
    unanswered: {
      vi: "Máy chủ không trả lời, nên chưa biết đợt này đã được áp dụng hay chưa. Hãy bấm Áp dụng lần nữa: nếu đã áp dụng thì không có gì được ghi lần thứ hai.",
      en: "The server has not answered, so it is not known whether this was applied. Apply it once more: if it was, nothing is written a second time.",
    },
    conflict: {
      vi: "Có người vừa sửa những bản ghi này. Chưa có gì được ghi. Hãy đọc lại tệp để so sánh lại.",
      en: "Somebody has just changed some of these records. Nothing was written. Read the file again to compare.",
    },
    again: { vi: "Đọc lại tệp", en: "Read the file again" },
    set: { vi: "Xem đợt thay đổi, hoặc hoàn tác", en: "See the change set, or undo it" },
    cancelled: { vi: "Đã hủy. Chưa có gì được ghi.", en: "Cancelled. Nothing was written." },
  },
});
