import { inBothLanguages } from "../../web/in-both-languages.ts";
import { plateFormats } from "../components/plate-formats.ts";
import { terms } from "../terms.ts";

/** What the print room says. */
export const messages = inBothLanguages({
  title: { vi: "In biển", en: "Print" },
  about: {
    vi: "Chọn biển để in ngay từ trình duyệt, hoặc tải trọn bộ tệp cho xưởng sản xuất. Mọi kích thước là kích thước thật.",
    en: "Choose signs to print them from the browser, or to get every file for the workshop. All sizes are true.",
  },
  choose: { vi: "Chọn theo phường, đường, tình trạng", en: "Choose by ward, street, status" },
  paste: { vi: "Hoặc dán danh sách mã", en: "Or paste a list of codes" },
  codes: {
    vi: "Các mã, mỗi dòng một mã hoặc cách nhau bằng dấu phẩy",
    en: "Codes, one a line or with commas between",
  },
  ward: terms.ward,
  allWards: { vi: "Tất cả", en: "All" },
  street: terms.street,
  allStreets: { vi: "Tất cả", en: "All" },
  status: terms.status,
  statuses: {
    "": { vi: "Chưa gắn và đã gắn", en: "Installed and not installed yet" },
    planned: terms.planned,
    installed: terms.installed,
    retired: terms.retired,
  },
  format: { vi: "Cỡ biển (mm)", en: "Format (mm)" },
  formats: plateFormats,
  paper: { vi: "Giấy", en: "Paper" },
  bleed: { vi: "Chừa xén (mm)", en: "Bleed (mm)" },
  marks: { vi: "Dấu cắt", en: "Cut marks" },
  radius: { vi: "Bán kính góc (mm)", en: "Corner radius (mm)" },
  hole: { vi: "Đường kính lỗ (mm)", en: "Hole diameter (mm)" },
  holes: {
    vi: (n: string, diameter: string) => `${n} lỗ, ${diameter}`,
    en: (n: string, diameter: string) => `${n} holes, ${diameter}`,
  },
  noHoles: { vi: "không có lỗ", en: "no holes" },
  quantity: { vi: "Số tấm mỗi biển", en: "Plates of each sign" },
  allPlates: { vi: "Tổng số tấm", en: "Plates in all" },
  marksFor: {
    vi: "Chừa xén, dấu cắt, góc, lỗ và số tấm chỉ dùng cho tệp gửi xưởng. Để trống góc và lỗ thì lấy theo cỡ biển; lỗ 0 là không có lỗ.",
    en: "Bleed, cut marks, corners, holes and quantity are for the workshop's files. Corners and holes left empty are those of the format; a hole of 0 means none.",
  },
  show: { vi: "Xem", en: "Show" },
  signs: {
    vi: (n: string) => `${n} biển`,
    en: (n: string) => (n === "1" ? "1 sign" : `${n} signs`),
  },
  sheets: {
    vi: (n: string, paper: string, each: string) => `${n} tờ ${paper}, mỗi tờ ${each} biển`,
    en: (n: string, paper: string, each: string) =>
      `${n} ${n === "1" ? "sheet" : "sheets"} of ${paper}, ${each} on each`,
  },
  readable: {
    vi: (metres: string, module: string) =>
      `Điện thoại đọc được mã từ khoảng ${metres} m (mỗi ô của mã rộng ${module} mm).`,
    en: (metres: string, module: string) =>
      `A phone reads the symbol from about ${metres} m (each of its modules is ${module} mm wide).`,
  },
  smallName: {
    vi: (name: string, millimetres: string, metres: string) =>
      `Ở cỡ này tên đường rất nhỏ: chữ hoa của “${name}” chỉ cao ${millimetres} mm, mắt thường đọc được từ khoảng ${metres} m, gần hơn khoảng cách quét mã. Chỉ nên gắn cạnh biển đã có tên đường, hoặc chọn cỡ lớn hơn.`,
    en: (name: string, millimetres: string, metres: string) =>
      `At this size the street's name is very small: the capitals of “${name}” are ${millimetres} mm tall and read from about ${metres} m, nearer than a phone reads the symbol from. Use it beside a sign that has the name, or choose a larger format.`,
  },
  tooLarge: {
    vi: (format: string, paper: string) =>
      `Cỡ ${format} mm không nằm vừa giấy ${paper} theo kích thước thật. Hãy tải tệp cho xưởng.`,
    en: (format: string, paper: string) =>
      `${format} mm does not fit ${paper} at its true size. Take the workshop's files.`,
  },
  none: { vi: "Không có biển nào như vậy.", en: "There are no such signs." },
  noKind: {
    vi: (n: string) =>
      `${n} biển thuộc đường chưa rõ là đường hay phố: dòng trên của biển được bỏ trống. Nên xác nhận trước khi sản xuất.`,
    en: (n: string) =>
      `Of ${n} ${n === "1" ? "sign" : "signs"} no source says whether the street is a đường or a phố: the upper line is left out. Confirm it before they are made.`,
  },
  retired: {
    vi: (n: string) => `${n} biển đã gỡ: biển in ra ghi rõ điều đó.`,
    en: (n: string) =>
      n === "1"
        ? "1 of these signs is retired, and its plate says so."
        : `${n} of these signs are retired, and their plates say so.`,
  },
  unknown: {
    vi: (n: string) => `${n} mã không có biển nào mang`,
    en: (n: string) => `${n} ${n === "1" ? "code" : "codes"} that no sign bears`,
  },
  malformed: {
    vi: (n: string) => `${n} chữ không phải là mã (sáu ký tự, ký tự cuối để kiểm tra)`,
    en: (n: string) =>
      `${n} ${n === "1" ? "word" : "words"} that cannot be a code (six characters, the last a check)`,
  },
  repeated: {
    vi: (n: string) => `${n} mã lặp lại, chỉ tính một lần`,
    en: (n: string) => `${n} ${n === "1" ? "code" : "codes"} given more than once, counted once`,
  },
  tooMany: {
    vi: (n: string, most: string) =>
      `Danh sách có ${n} mã; mỗi lần tối đa ${most}. Hãy chia thành nhiều lần.`,
    en: (n: string, most: string) =>
      `The list has ${n} codes; at most ${most} go at once. Divide it.`,
  },
  noCodes: {
    vi: "Chưa có mã nào. Hãy dán ít nhất một mã, ví dụ 7K3M9K.",
    en: "There is no code yet. Paste at least one, such as 7K3M9K.",
  },
  more: { vi: (n: string) => `và ${n} mã nữa`, en: (n: string) => `and ${n} more` },
  print: { vi: "In các tờ này", en: "Print these sheets" },
  printHow: {
    vi: "Khi in, chọn tỉ lệ 100 % và lề “Không”. Đo lại đoạn 100 mm ở cuối mỗi tờ.",
    en: "Print at 100 % with margins “None”. Measure the 100 mm line at the foot of a sheet.",
  },
  parts: { vi: "Xem các tờ theo từng phần", en: "The sheets, a part at a time" },
  archive: { vi: "Tệp cho xưởng", en: "Files for the workshop" },
  archiveAbout: {
    vi: (n: string) =>
      `Một tệp ZIP gồm ${n} biển, hình mã QR riêng của từng biển và bảng kê manifest.xlsx (mở bằng Excel) và manifest.csv. Mỗi tệp có các lớp artwork (phần in), cut (đường cắt) và holes (lỗ), đúng kích thước thật.`,
    en: (n: string) =>
      `One ZIP file with ${n} ${n === "1" ? "plate" : "plates"}, the bare symbol of each, and the list as manifest.xlsx and manifest.csv. Each file has the layers artwork, cut and holes, true to size.`,
  },
  files: { vi: "Định dạng tệp", en: "File format" },
  fileKinds: {
    svg: { vi: "SVG", en: "SVG" },
    pdf: { vi: "PDF", en: "PDF" },
    both: { vi: "Cả SVG và PDF", en: "Both SVG and PDF" },
  },
  download: { vi: "Tạo tệp ZIP", en: "Make the ZIP file" },
  orders: { vi: "Đơn đặt làm biển", en: "Plate orders" },
  orderThese: {
    vi: (n: string) => `Ghi đơn đặt ${n} biển này`,
    en: (n: string) =>
      n === "1" ? "Record an order of this sign" : `Record an order of these ${n} signs`,
  },
  cancel: { vi: "Dừng", en: "Cancel" },
  progress: { vi: "Đang tạo: {done} trên {all} biển", en: "Making it: {done} of {all} signs" },
  finished: { vi: "Xong: {done} biển trong {name}.", en: "Done: {done} signs in {name}." },
  stopped: { vi: "Đã dừng. Không có tệp nào được lưu.", en: "Cancelled. Nothing was saved." },
  goOn: { vi: "Làm tiếp", en: "Go on" },
  failed: {
    vi: "Mất kết nối sau {done} trên {all} biển; phần đã tạo vẫn còn. Hãy kiểm tra mạng, nếu cần thì đăng nhập lại ở một thẻ khác, rồi bấm “Làm tiếp”.",
    en: "The connection failed after {done} of {all} signs; what was made is kept. Check the network, sign in again in another tab if need be, then press “Go on”.",
  },
  broken: {
    vi: "Không tạo được tệp ZIP trên máy này, nên không có tệp nào được lưu. Hãy thử với ít biển hơn.",
    en: "The ZIP file could not be made on this machine, so nothing was saved. Try it with fewer signs.",
  },
  noPdf: {
    vi: "Không tải được phần tạo tệp PDF. Hãy kiểm tra mạng rồi thử lại.",
    en: "What makes PDF files could not be loaded. Check the connection and try again.",
  },
  leftOut: { vi: "Bỏ qua {code}: {problem}", en: "Left out {code}: {problem}" },
  noScript: {
    vi: "Tệp ZIP được tạo ngay trong trình duyệt nên cần JavaScript. Nếu không có, mỗi biển dưới đây vẫn lưu được riêng, hoặc chạy trên máy tính: npm run plates -- --out thư-mục",
    en: "The ZIP file is made in the browser and needs JavaScript. Without it, each plate below can be saved by itself, or run on a computer: npm run plates -- --out folder",
  },
  sheet: {
    vi: (n: string, all: string) => `Tờ ${n}/${all}`,
    en: (n: string, all: string) => `Sheet ${n}/${all}`,
  },
  ruler: { vi: "100 mm khi in đúng tỉ lệ", en: "100 mm when printed true" },
  plateOf: {
    vi: (street: string, code: string) => `Biển ${street}, mã ${code}`,
    en: (street: string, code: string) => `Plate of ${street}, code ${code}`,
  },
  signsPerRequest: {
    vi: (max: number) => `codes: cần từ 1 đến ${max} mã.`,
    en: (max: number) => `codes: must be 1 to ${max} codes.`,
  },
  unknownCode: { vi: "không có biển nào mang mã này", en: "no sign bears this code" },
  recordPrinted: { vi: "Ghi nhận đã in", en: "Record as printed" },
  recordPrintedAbout: {
    vi: (n: string) =>
      `In xong ${n} biển thì ghi nhận, để khi tên đường được sửa, hệ thống biết biển nào còn mang tên cũ. Tệp ZIP được ghi nhận tự động.`,
    en: (n: string) =>
      `After printing ${n === "1" ? "this plate" : `these ${n} plates`}, record it: when a street's name is corrected, the system knows which plates carry the old one. A ZIP file is recorded by itself.`,
  },
  wrongArchive: {
    vi: "Yêu cầu ghi nhận chưa đủ thông tin. Hãy mở lại trang in và thao tác từ đó.",
    en: "This request is not complete. Open the print page again and act from there.",
  },
  renamed: {
    vi: "Tên đường vừa được sửa trong lúc tạo tệp, nên tệp không được lưu. Hãy tạo lại để biển mang tên mới.",
    en: "A street's name was corrected while the file was being made, so the file was not saved. Make it again, with the new name.",
  },
  archiveRecorded: {
    vi: (n: string) => `Đã ghi nhận ${n} biển`,
    en: (n: string) => (n === "1" ? "1 plate recorded" : `${n} plates recorded`),
  },
  archiveFacts: {
    vi: (day: string, official: string, making: string, format: string, host: string) =>
      `Ngày ${day}, ${official}. ${making}. Cỡ (mm): ${format}. Địa chỉ in trên biển: ${host}.`,
    en: (day: string, official: string, making: string, format: string, host: string) =>
      `${day}, ${official}. ${making}. Format (mm): ${format}. Host on the plates: ${host}.`,
  },
  makings: {
    archive: { vi: "Tệp ZIP cho xưởng", en: "ZIP file for the workshop" },
    sheets: { vi: "In từ trình duyệt", en: "Printed from the browser" },
    desk: { vi: "Tệp tạo bằng npm run plates", en: "Files made by npm run plates" },
  },
  archiveWhy: {
    vi: "Khi tên hoặc loại đường được sửa, các biển này sẽ có trong danh sách biển còn mang tên cũ.",
    en: "When a street's name or kind is corrected, these plates are listed among those that carry the old one.",
  },
  hang: {
    vi: "Gắn xong thì ghi ngày gắn, nhiều biển một lần",
    en: "Once signs hang, record them as installed, many at once",
  },
  outdated: { vi: "Biển còn mang tên cũ", en: "Plates with an old name" },
  outdatedAbout: {
    vi: "Biển chưa gắn và đã gắn mà lần in gần nhất, hoặc tấm trên đường, ghi tên đường, loại đường hay địa chỉ khác hiện nay. Mã trên các biển này vẫn mở đúng trang.",
    en: "Signs, installed or not yet, whose newest plate or the one that hangs has another street name, kind or host than today's. Their codes still open the right page.",
  },
  noneOutdated: {
    vi: "Mọi biển đã in đều mang tên hiện nay.",
    en: "Every plate that was printed carries today's name.",
  },
  outdatedCount: {
    vi: (n: string) => `${n} biển còn mang tên cũ.`,
    en: (n: string) => (n === "1" ? "1 sign has an old plate." : `${n} signs have old plates.`),
  },
  printAgain: {
    vi: (n: string) => `In lại ${n} biển`,
    en: (n: string) => (n === "1" ? "Print 1 plate again" : `Print ${n} plates again`),
  },
  printedName: { vi: "Tên đã in", en: "As printed" },
  nameToday: { vi: "Tên hiện nay", en: "Today's name" },
  madeOn: { vi: "Ngày in", en: "Printed on" },
  toDo: { vi: "Việc cần làm", en: "To do" },
  steps: {
    print: { vi: "In lại", en: "Print again" },
    printAndReplace: { vi: "In lại rồi thay biển", en: "Print again, then replace" },
    replace: {
      vi: "Đã in lại: thay biển rồi ghi “Đã thay”",
      en: "Printed again: replace it and record “Replaced”",
    },
  },
  proof: { vi: "Duyệt mẫu in", en: "Proof sheet" },
  proofAbout: {
    vi: "Trước khi sản xuất, in bản duyệt mẫu: mọi tấm biển ở cỡ nhỏ, có chỗ để cơ quan và xưởng ký.",
    en: "Before plates are made, print the proof sheet: every plate small, with room for the office and the workshop to sign.",
  },
  proofHow: {
    vi: "In trên giấy A4 từ trình duyệt, đối chiếu từng tấm rồi ký.",
    en: "Print it on A4 from the browser, check each plate, then sign.",
  },
  proofOf: {
    vi: (city: string, day: string) => `Mẫu in biển tên đường, ${city}, ngày ${day}`,
    en: (city: string, day: string) => `Street-name plates of ${city}, ${day}`,
  },
  proofPart: {
    vi: (from: string, to: string, all: string) => `Biển ${from}–${to} trên ${all}`,
    en: (from: string, to: string, all: string) => `Signs ${from}–${to} of ${all}`,
  },
  sizeAndQuantity: {
    vi: (size: string, n: string) => `${size} mm · ${n} tấm`,
    en: (size: string, n: string) => `${size} mm · ${n === "1" ? "1 plate" : `${n} plates`}`,
  },
  dated: {
    vi: "Ngày …… tháng …… năm ………",
    en: "Date: ……………………………",
  },
  officeSigns: { vi: "DUYỆT MẪU IN", en: "APPROVED FOR PRINT" },
  workshopSigns: { vi: "ĐẠI DIỆN XƯỞNG SẢN XUẤT", en: "FOR THE WORKSHOP" },
  signHere: { vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)" },
});
