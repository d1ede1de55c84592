import type { Language } from "../../city.ts";

/** What the print room says. */
export const messages = {
  vi: {
    title: "In biển",
    about:
      "Chọn biển để in ngay từ trình duyệt, hoặc tải trọn bộ tệp cho xưởng sản xuất. Mọi kích thước là kích thước thật.",
    choose: "Chọn theo phường, đường, tình trạng",
    paste: "Hoặc dán danh sách mã",
    codes: "Các mã, mỗi dòng một mã hoặc cách nhau bằng dấu phẩy",
    ward: "Phường",
    allWards: "Tất cả",
    street: "Đường",
    allStreets: "Tất cả",
    status: "Tình trạng",
    statuses: {
      "": "Chưa gắn và đã gắn",
      planned: "Chưa gắn",
      installed: "Đã gắn",
      retired: "Đã gỡ",
    },
    format: "Cỡ biển (mm)",
    formats: {
      "180x120": "180 × 120, biển thép",
      "120x120": "120 × 120, biển vuông",
      "80x80": "80 × 80, tem dán",
      "750x400": "750 × 400, biển tên đường",
    },
    paper: "Giấy",
    bleed: "Chừa xén (mm)",
    marks: "Dấu cắt",
    marksFor: "Chừa xén và dấu cắt chỉ có trong tệp cho xưởng.",
    show: "Xem",
    signs: (n: string) => `${n} biển`,
    sheets: (n: string, paper: string, each: string) => `${n} tờ ${paper}, mỗi tờ ${each} biển`,
    readable: (metres: string, module: string) =>
      `Điện thoại đọc được mã từ khoảng ${metres} m (mỗi ô của mã rộng ${module} mm).`,
    tooLarge: (format: string, paper: string) =>
      `Cỡ ${format} mm không nằm vừa giấy ${paper} theo kích thước thật. Hãy tải tệp cho xưởng.`,
    none: "Không có biển nào như vậy.",
    noKind: (n: string) =>
      `${n} biển thuộc đường chưa rõ là đường hay phố: dòng trên của biển được bỏ trống. Nên xác nhận trước khi sản xuất.`,
    retired: (n: string) => `${n} biển đã gỡ: biển in ra ghi rõ điều đó.`,
    unknown: (n: string) => `${n} mã không có biển nào mang`,
    malformed: (n: string) => `${n} chữ không phải là mã (sáu ký tự, ký tự cuối để kiểm tra)`,
    repeated: (n: string) => `${n} mã lặp lại, chỉ tính một lần`,
    tooMany: (n: string, most: string) =>
      `Danh sách có ${n} mã; mỗi lần tối đa ${most}. Hãy chia thành nhiều lần.`,
    noCodes: "Chưa có mã nào. Hãy dán ít nhất một mã, ví dụ 7K3M9K.",
    more: (n: string) => `và ${n} mã nữa`,
    print: "In các tờ này",
    printHow: "Khi in, chọn tỉ lệ 100 % và lề “Không”. Đo lại đoạn 100 mm ở cuối mỗi tờ.",
    part: (from: string, to: string) => `Biển ${from}–${to}`,
    parts: "Xem các tờ theo từng phần",
    archive: "Tệp cho xưởng",
    archiveAbout: (n: string) =>
      `Một tệp ZIP gồm ${n} biển, hình mã QR riêng của từng biển và bảng kê manifest.csv.`,
    download: "Tạo tệp ZIP",
    cancel: "Dừng",
    progress: "Đang tạo: {done} trên {all} biển",
    finished: "Xong: {done} biển trong {name}.",
    stopped: "Đã dừng. Không có tệp nào được lưu.",
    failed: "Không tải được biển {code}. Hãy kiểm tra mạng rồi thử lại.",
    leftOut: "Bỏ qua {code}: {problem}",
    noScript:
      "Tệp ZIP được tạo ngay trong trình duyệt nên cần JavaScript. Nếu không có, mỗi biển dưới đây vẫn lưu được riêng, hoặc chạy trên máy tính: npm run plates -- --out thư-mục",
    sheet: (n: string, all: string) => `Tờ ${n}/${all}`,
    ruler: "100 mm khi in đúng tỉ lệ",
    plateOf: (street: string, code: string) => `Biển ${street}, mã ${code}`,
    signsPerRequest: (max: number) => `codes: cần từ 1 đến ${max} mã.`,
    unknownCode: "không có biển nào mang mã này",
  },
  en: {
    title: "Print",
    about:
      "Choose signs to print them from the browser, or to get every file for the workshop. All sizes are true.",
    choose: "Choose by ward, street, status",
    paste: "Or paste a list of codes",
    codes: "Codes, one a line or with commas between",
    ward: "Ward",
    allWards: "All",
    street: "Street",
    allStreets: "All",
    status: "Status",
    statuses: {
      "": "Installed and not installed yet",
      planned: "Not installed yet",
      installed: "Installed",
      retired: "Retired",
    },
    format: "Format (mm)",
    formats: {
      "180x120": "180 × 120, steel plate",
      "120x120": "120 × 120, square plate",
      "80x80": "80 × 80, sticker",
      "750x400": "750 × 400, street-name sign",
    },
    paper: "Paper",
    bleed: "Bleed (mm)",
    marks: "Cut marks",
    marksFor: "Bleed and cut marks are in the workshop's files only.",
    show: "Show",
    signs: (n: string) => (n === "1" ? "1 sign" : `${n} signs`),
    sheets: (n: string, paper: string, each: string) =>
      `${n} ${n === "1" ? "sheet" : "sheets"} of ${paper}, ${each} on each`,
    readable: (metres: string, module: string) =>
      `A phone reads the symbol from about ${metres} m (each of its modules is ${module} mm wide).`,
    tooLarge: (format: string, paper: string) =>
      `${format} mm does not fit ${paper} at its true size. Take the workshop's files.`,
    none: "There are no such signs.",
    noKind: (n: string) =>
      `Of ${n} ${n === "1" ? "sign" : "signs"} no source says whether the street is a đường or a phố: the upper line is left out. Confirm it before they are made.`,
    retired: (n: string) =>
      n === "1"
        ? "1 of these signs is retired, and its plate says so."
        : `${n} of these signs are retired, and their plates say so.`,
    unknown: (n: string) => `${n} ${n === "1" ? "code" : "codes"} that no sign bears`,
    malformed: (n: string) =>
      `${n} ${n === "1" ? "word" : "words"} that cannot be a code (six characters, the last a check)`,
    repeated: (n: string) =>
      `${n} ${n === "1" ? "code" : "codes"} given more than once, counted once`,
    tooMany: (n: string, most: string) =>
      `The list has ${n} codes; at most ${most} go at once. Divide it.`,
    noCodes: "There is no code yet. Paste at least one, such as 7K3M9K.",
    more: (n: string) => `and ${n} more`,
    print: "Print these sheets",
    printHow: "Print at 100 % with margins “None”. Measure the 100 mm line at the foot of a sheet.",
    part: (from: string, to: string) => `Signs ${from}–${to}`,
    parts: "The sheets, a part at a time",
    archive: "Files for the workshop",
    archiveAbout: (n: string) =>
      `One ZIP file with ${n} ${n === "1" ? "plate" : "plates"}, the bare symbol of each, and the list manifest.csv.`,
    download: "Make the ZIP file",
    cancel: "Cancel",
    progress: "Making it: {done} of {all} signs",
    finished: "Done: {done} signs in {name}.",
    stopped: "Cancelled. Nothing was saved.",
    failed: "Sign {code} could not be fetched. Check the connection and try again.",
    leftOut: "Left out {code}: {problem}",
    noScript:
      "The ZIP file is made in the browser and needs JavaScript. Without it, each plate below can be saved by itself, or run on a computer: npm run plates -- --out folder",
    sheet: (n: string, all: string) => `Sheet ${n}/${all}`,
    ruler: "100 mm when printed true",
    plateOf: (street: string, code: string) => `Plate of ${street}, code ${code}`,
    signsPerRequest: (max: number) => `codes: must be 1 to ${max} codes.`,
    unknownCode: "no sign bears this code",
  },
} as const satisfies Record<Language, unknown>;
