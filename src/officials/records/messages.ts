import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

/** What the pages say on which a city's streets and namesakes are entered and changed. */
export const messages = inBothLanguages({
  title: { vi: "Dữ liệu", en: "Records" },
  intro: {
    vi: "Dữ liệu đường và tên đường của thành phố. Trang cho người dân, bản đồ và dữ liệu mở đều lấy từ đây.",
    en: "The city's own data on its streets and their names. The citizens' pages, the map and the open data are made from it.",
  },
  empty: {
    vi: "Chưa có dữ liệu. Hãy bắt đầu bằng tên gọi (danh nhân, địa danh, sự kiện), rồi nhập đường mang tên đó. Cũng có thể nhập đường trước và chọn tên gọi sau.",
    en: "There are no records yet. Begin with a namesake (a person, place or event), then enter the street that bears the name. A street can also be entered first and its namesake chosen later.",
  },
  wards: { vi: "Phường", en: "Wards" },
  places: { vi: "Địa điểm công cộng", en: "Public places" },
  exports: { vi: "Tải toàn bộ dữ liệu", en: "Download all records" },
  exportsNote: {
    vi: "Mỗi tệp có mọi bản ghi và mọi trường, kể cả bản ghi không còn dùng. Nhập lại chính tệp đó thì không có gì thay đổi.",
    en: "Each file has every record with every field, those no longer in use too. Importing the same file again changes nothing.",
  },
  exportWorkbook: {
    vi: "Tất cả trong một tệp Excel, mỗi loại một trang tính, không có tọa độ tuyến và ranh giới (XLSX)",
    en: "All in one workbook, a sheet for each kind, without lines and outlines (XLSX)",
  },
  exportMap: {
    vi: "Phường, đường và biển trên bản đồ (GeoJSON)",
    en: "Wards, streets and signs on a map (GeoJSON)",
  },
  imports: { vi: "Nhập từ tệp", en: "Import a file" },
  importsAbout: {
    vi: "Danh sách đường, biển, tên gọi hoặc phường trong Excel, CSV, bản đồ hay phụ lục nghị quyết.",
    en: "Lists of streets, signs, namesakes or wards in Excel, CSV, a map or the annex of a resolution.",
  },
  kinds: {
    street: { vi: "Đường", en: "Streets" },
    namesake: { vi: "Danh nhân, địa danh, sự kiện", en: "Namesakes" },
  },
  add: {
    street: { vi: "Nhập đường mới", en: "Enter a new street" },
    namesake: { vi: "Nhập tên gọi mới", en: "Enter a new namesake" },
  },
  edit: { vi: "Sửa", en: "Change" },
  editing: {
    vi: (name: string) => `Sửa: ${name}`,
    en: (name: string) => `Change: ${name}`,
  },
  counts: {
    street: {
      vi: (n: string) => `${n} đường`,
      en: (n: string) => (n === "1" ? "1 street" : `${n} streets`),
    },
    namesake: {
      vi: (n: string) => `${n} tên gọi`,
      en: (n: string) => (n === "1" ? "1 namesake" : `${n} namesakes`),
    },
  },
  unconfirmed: {
    vi: (n: string) => `${n} đường chưa xác nhận`,
    en: (n: string) => `${n} not confirmed yet`,
  },
  search: { vi: "Tìm theo tên", en: "Search by name" },
  find: { vi: "Tìm", en: "Search" },
  found: { vi: (n: string) => `Tìm thấy ${n}`, en: (n: string) => `${n} found` },
  nothingFound: {
    vi: "Không tìm thấy. Hãy thử gõ ít chữ hơn, không cần dấu.",
    en: "Nothing found. Try fewer letters; marks are not needed.",
  },
  emptyList: {
    street: {
      vi: "Chưa có đường nào. Hãy nhập đường đầu tiên.",
      en: "There are no streets yet. Enter the first one.",
    },
    namesake: {
      vi: "Chưa có danh nhân, địa danh hay sự kiện nào. Hãy nhập tên gọi đầu tiên, rồi nhập đường mang tên đó.",
      en: "There are no namesakes yet. Enter the first one, then the street that bears its name.",
    },
  },
  name: { vi: "Tên", en: "Name" },
  kind: { vi: "Loại", en: "Kind" },
  recordStatus: { vi: "Tình trạng dữ liệu", en: "Status of the record" },
  withdrawn: { vi: "Không còn dùng", en: "No longer in use" },
  signs: terms.signs,
  streets: { vi: "Đường mang tên", en: "Streets that bear it" },
  addSigns: { vi: "Thêm biển cho đường này", en: "Add signs to this street" },
  publicPage: { vi: "Trang cho người dân", en: "The citizens' page" },
  sections: {
    name: { vi: "Tên", en: "Name" },
    course: { vi: "Vị trí và kích thước", en: "Course and measures" },
    line: { vi: "Tuyến trên bản đồ", en: "Line on the map" },
    acts: { vi: "Lịch sử đặt tên", en: "History of the name" },
    record: { vi: "Về dữ liệu này", en: "About this record" },
    address: { vi: "Địa chỉ trang", en: "Address of the page" },
    withdrawal: { vi: "Ngừng sử dụng", en: "Withdrawal" },
    life: { vi: "Năm sinh, năm mất", en: "Dates" },
    vietnamese: { vi: "Giới thiệu bằng tiếng Việt", en: "Story in Vietnamese" },
    english: { vi: "Giới thiệu bằng tiếng Anh", en: "Story in English" },
    sources: { vi: "Nguồn", en: "Sources" },
  },
  withdrawalNote: {
    street: {
      vi: "Chỉ điền khi đường không còn hoặc đã nhập vào đường khác. Trang của đường vẫn còn và nói rõ điều đó; các mã đã in vẫn dẫn đến trang; tên đường ra khỏi danh sách và sơ đồ trang.",
      en: "Only where there is no such street any more. Its page stays and says so, printed codes still lead to it, and it leaves the list and the sitemap.",
    },
    namesake: {
      vi: "Chỉ điền khi bản ghi này không còn dùng và không đường nào mang tên này nữa. Bản ghi vẫn được giữ.",
      en: "Only where the record is no longer used and no street bears it. The record is kept.",
    },
  },
  actNote: {
    vi: "Mỗi nghị quyết hoặc quyết định đặt tên, đổi tên hay kéo dài đường là một mục.",
    en: "One for each resolution that named, renamed or lengthened the street.",
  },
  act: {
    vi: (n: string) => `Nghị quyết, quyết định ${n}`,
    en: (n: string) => `Resolution ${n}`,
  },
  addAct: { vi: "Thêm một nghị quyết, quyết định", en: "Add another resolution" },
  dropAct: { vi: "Bỏ mục này vì ghi nhầm", en: "Take this one away: it is a mistake" },
  actDropped: { vi: "bỏ", en: "taken away" },
  check: { vi: "Tiếp tục", en: "Continue" },
  checkTitle: { vi: "Kiểm tra trước khi lưu", en: "Check before saving" },
  checkLead: {
    vi: "Chưa có gì được lưu. Xem lại các thay đổi dưới đây rồi bấm Lưu.",
    en: "Nothing has been saved yet. Read the changes below, then save.",
  },
  changes: { vi: "Thay đổi", en: "Changes" },
  field: { vi: "Mục", en: "Field" },
  old: { vi: "Trước", en: "Before" },
  new: { vi: "Sau", en: "After" },
  preview: { vi: "Xem thử trang cho người dân", en: "Preview of the citizens' page" },
  previewNote: {
    vi: "Mở trong một thẻ mới. Chưa lưu gì.",
    en: "Opens in a new tab. Nothing is saved.",
  },
  previewVietnamese: { vi: "Xem thử bản tiếng Việt", en: "Preview in Vietnamese" },
  previewEnglish: { vi: "Xem thử bản tiếng Anh", en: "Preview in English" },
  follows: { vi: "Sau khi lưu", en: "What follows" },
  followsPage: {
    vi: (path: string) => `Trang cho người dân sẽ ở địa chỉ ${path}.`,
    en: (path: string) => `The citizens' page will be at ${path}.`,
  },
  followsAddress: {
    vi: (path: string, old: string) =>
      `Trang chuyển sang địa chỉ mới ${path}. Địa chỉ cũ ${old} vẫn dẫn đến trang, mãi mãi.`,
    en: (path: string, old: string) =>
      `The page moves to ${path}. The old address ${old} keeps leading to it, for ever.`,
  },
  followsPlates: {
    vi: (n: string) =>
      `${n} biển chưa gỡ có thể mang tên cũ trên mặt biển. Mã trên các biển đó vẫn dùng được; hãy kiểm tra và thay biển nếu cần.`,
    en: (n: string) =>
      `${n === "1" ? "1 sign that is not retired may carry" : `${n} signs that are not retired may carry`} the old name. Their codes go on working; check them and replace plates where needed.`,
  },
  followsOrders: {
    vi: (n: string, orders: string) =>
      `${n} biển của đường này đang đặt xưởng làm với tên cũ (đơn số ${orders}). Hãy báo xưởng, tạo tệp mới và gửi lại từ trang của đơn.`,
    en: (n: string, orders: string) =>
      `${n === "1" ? "1 plate of this street is" : `${n} plates of this street are`} on order with the old name (order ${orders}). Tell the workshop, make the files again from the order's page and send them.`,
  },
  followsStreets: {
    vi: (n: string) => `Thay đổi hiện trên trang của ${n} đường mang tên này.`,
    en: (n: string) =>
      n === "1"
        ? "The change shows on the page of the 1 street that bears it."
        : `The change shows on the pages of the ${n} streets that bear it.`,
  },
  followsWithdrawal: {
    vi: (n: string) =>
      `Đường ra khỏi danh sách, bản đồ và sơ đồ trang. Trang của đường vẫn còn và nói rõ đường không còn dùng; mã trên ${n} biển chưa gỡ vẫn dẫn đến trang. Địa chỉ này không bao giờ được cấp cho đường khác.`,
    en: (n: string) =>
      `The street leaves the list, the map and the sitemap. Its page stays and says that it is no longer in use, and the codes of its ${n === "1" ? "1 sign" : `${n} signs`} not yet retired still lead there. Its address is never given to another street.`,
  },
  followsMinute: {
    vi: "Trang cho người dân đổi theo trong khoảng một phút.",
    en: "The citizens' pages follow within about a minute.",
  },
  save: { vi: "Lưu", en: "Save" },
  back: { vi: "Quay lại sửa", en: "Go back and change" },
  cancel: { vi: "Bỏ, không lưu", en: "Leave without saving" },
  saved: { vi: "Đã lưu.", en: "Saved." },
  savedBefore: {
    vi: "Biểu mẫu này đã được lưu từ trước, lần gửi này không lưu thêm.",
    en: "That form had been saved already, and was not saved again.",
  },
  unchanged: {
    vi: "Không có gì thay đổi so với dữ liệu đang có, nên không lưu gì.",
    en: "Nothing differs from what is there, so that nothing was saved.",
  },
  alike: { vi: "Tên gần giống", en: "Names that are alike" },
  alikeLead: {
    vi: (name: string) =>
      `"${name}" trùng hoặc chỉ khác một chữ với tên đã có. Hãy xem có phải cùng một đối tượng không:`,
    en: (name: string) =>
      `"${name}" is the same as, or one letter away from, a name that is there. See whether they are one and the same:`,
  },
  alikeConfirm: {
    vi: "Không phải cùng một đối tượng, vẫn lưu",
    en: "They are not the same; still save",
  },
  alikeMissing: {
    vi: "Hãy xem các tên gần giống và đánh dấu vào ô xác nhận trước khi lưu.",
    en: "Look at the names that are alike and tick the box before saving.",
  },
  conflict: { vi: "Có người khác vừa sửa", en: "Somebody else has changed this" },
  conflictLead: {
    vi: "Trong lúc bạn sửa, người khác đã lưu giá trị khác cho những mục dưới đây. Những gì bạn đã gõ vẫn còn. Hãy chọn cho từng mục.",
    en: "While you were at it, somebody saved something else in these fields. What you typed is kept. Choose for each field.",
  },
  conflictBy: {
    vi: (who: string, when: string) => `${who} đã sửa lúc ${when}`,
    en: (who: string, when: string) => `${who} changed it at ${when}`,
  },
  wasBefore: {
    vi: (value: string) => `Trước đó: ${value}`,
    en: (value: string) => `Before that: ${value}`,
  },
  theirs: {
    vi: (value: string) => `Giữ của người kia: ${value}`,
    en: (value: string) => `Keep theirs: ${value}`,
  },
  mine: {
    vi: (value: string) => `Lấy của tôi: ${value}`,
    en: (value: string) => `Take mine: ${value}`,
  },
  noSigns: { vi: "Đường này chưa có biển nào.", en: "This street has no signs yet." },
  noActs: { vi: "Chưa ghi nghị quyết, quyết định nào.", en: "No resolution is recorded." },
});
