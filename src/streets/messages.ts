import { plural } from "../web/format.ts";
import { inBothLanguages } from "../web/in-both-languages.ts";

/** What the citizens' pages say: the list and the street. The report's words have their own file. */
export const messages = inBothLanguages({
  listTitle: { vi: "Tên đường", en: "Street names" },
  listOf: {
    vi: (city: string) => `Tên đường ${city}`,
    en: (city: string) => `Street names of ${city}`,
  },
  listLead: {
    vi: "Mỗi con đường mang tên ai, bắt đầu và kết thúc ở đâu.",
    en: "Whom each street honours, where it starts and where it ends.",
  },
  withoutData: {
    vi: "Không đọc được dữ liệu lúc này, nên trang chỉ cho biết tên đường. Hãy mở lại sau ít giây.",
    en: "The records are out of reach just now, so this page can tell the street's name alone. Open it again in a few seconds.",
  },
  search: { vi: "Tên đường, người hoặc mã biển", en: "Street, person, or the code on a sign" },
  ward: { vi: "Phường", en: "Ward" },
  allWards: { vi: "Tất cả các phường", en: "All wards" },
  find: { vi: "Tìm", en: "Search" },
  found: {
    vi: (n: string) => `${n} đường`,
    en: (n: string) => plural(n, "street", "streets"),
  },
  foundFor: {
    vi: (n: string, query: string) => `${n} đường khớp với “${query}”`,
    en: (n: string, query: string) => `${plural(n, "street matches", "streets match")} “${query}”`,
  },
  none: {
    vi: "Không có đường nào khớp. Thử bỏ bớt chữ, hoặc chọn tất cả các phường.",
    en: "No street matches. Try fewer letters, or all wards.",
  },
  guess: {
    vi: "Không có đường nào khớp hẳn. Có phải bạn tìm:",
    en: "No street matches exactly. Did you mean:",
  },
  maybeCode: {
    vi: "Nếu đây là mã trên biển, hãy bấm Tìm.",
    en: "If this is the code on a sign, press Search.",
  },
  emptyCity: {
    vi: "Chưa có đường nào được ghi vào hệ thống.",
    en: "No street has been recorded yet.",
  },
  letters: { vi: "Theo chữ cái đầu", en: "By first letter" },
  resultParts: { vi: "Các trang kết quả", en: "Pages of results" },
  allLetters: { vi: "Tất cả", en: "All" },
  byWard: { vi: "Theo phường", en: "By ward" },
  loading: {
    vi: "Đang tải danh sách đường. Có thể bấm Tìm ngay.",
    en: "Loading the streets. You can also press Search now.",
  },
  notLoaded: {
    vi: "Không tải được danh sách đường. Hãy bấm Tìm.",
    en: "The streets could not be loaded. Press Search.",
  },
  codeFound: { vi: (code: string) => `Biển ${code} ở`, en: (code: string) => `Sign ${code} is on` },
  codeUnknown: {
    vi: (code: string) => `Không có biển nào mang mã ${code}. Hãy so lại từng ký tự với biển.`,
    en: (code: string) =>
      `No sign bears the code ${code}. Compare it with the sign character by character.`,
  },
  openData: { vi: "Dữ liệu mở", en: "Open data" },
  openDataLead: {
    vi: "Toàn bộ danh sách để tải về và dùng lại:",
    en: "The whole list, to download and use again:",
  },
  semicolons: { vi: "dùng dấu chấm phẩy", en: "with semicolons" },
  licence: { vi: "Giấy phép", en: "Licence" },
  draft: {
    vi: "Bản xem thử: chưa lưu, người dân chưa thấy.",
    en: "A preview: nothing is saved, and citizens do not see it.",
  },
  illustrativeShort: { vi: "dữ liệu minh họa", en: "illustrative data" },
  /** On the picture that is shared, in the letters of the signs. */
  mapIllustrative: { vi: "Sơ đồ minh họa", en: "Illustrative map" },
  illustrative: {
    vi: "Dữ liệu minh họa: tên đường là thật; vị trí, điểm đầu, điểm cuối, chiều dài, bề rộng và số nhà là giả định, chưa được thành phố xác nhận.",
    en: "Illustrative data: the street's name is real; its position, ends, length, width and house numbers are assumed and not confirmed by the city.",
  },
  /** Before where it hangs. */
  signIs: {
    installed: { vi: "Biển này ở", en: "This sign is" },
    planned: { vi: "Biển này sẽ được gắn ở", en: "This sign is to be put up" },
    retired: { vi: "Biển này trước đây ở", en: "This sign used to be" },
  },
  signStates: {
    planned: {
      vi: "Theo hồ sơ, biển chưa được gắn.",
      en: "According to the records it is not up yet.",
    },
    retired: {
      vi: "Theo hồ sơ, biển đã được gỡ.",
      en: "According to the records it no longer hangs here.",
    },
  },
  signPosition: { vi: "Vị trí của biển này", en: "Where this sign is" },
  withdrawn: {
    vi: (day: string) => `Tên đường này không còn được dùng từ ngày ${day}.`,
    en: (day: string) => `This street name has not been in use since ${day}.`,
  },
  replacedBy: { vi: "Nay là", en: "It is now" },
  runs: {
    vi: (direction: string) => `Đường chạy ${direction}`,
    en: (direction: string) => `The street runs ${direction}`,
  },
  fromTo: {
    vi: (start: string, end: string) => `, từ ${start} đến ${end}`,
    en: (start: string, end: string) => `, starting at ${start}, ending at ${end}`,
  },
  along: {
    vi: (fromStart: string | null, toEnd: string | null) =>
      fromStart && toEnd
        ? `Cách đầu đường khoảng ${fromStart}, cách cuối đường khoảng ${toEnd}.`
        : fromStart
          ? `Cách đầu đường khoảng ${fromStart}.`
          : `Cách cuối đường khoảng ${toEnd}.`,
    en: (fromStart: string | null, toEnd: string | null) =>
      fromStart && toEnd
        ? `About ${fromStart} from the street's start and ${toEnd} from its end.`
        : fromStart
          ? `About ${fromStart} from the street's start.`
          : `About ${toEnd} from the street's end.`,
  },
  /** Before the nearest junction on a side, as `octantOf` counts. */
  towards: {
    vi: [
      "về phía bắc",
      "về phía đông bắc",
      "về phía đông",
      "về phía đông nam",
      "về phía nam",
      "về phía tây nam",
      "về phía tây",
      "về phía tây bắc",
    ],
    en: [
      "to the north",
      "to the north-east",
      "to the east",
      "to the south-east",
      "to the south",
      "to the south-west",
      "to the west",
      "to the north-west",
    ],
  },
  further: { vi: "tiếp theo", en: "further on" },
  address: { vi: "Địa chỉ hiện nay", en: "Address today" },
  addressBefore: { vi: "Trước 1/7/2025:", en: "Before 1 July 2025:" },
  copy: { vi: "Sao chép", en: "Copy" },
  addressCopied: { vi: "Đã sao chép địa chỉ.", en: "Address copied." },
  publisher: {
    vi: (place: string) => `Thành phố (${place}) công bố thông tin này. Liên hệ:`,
    en: (place: string) => `Published by the city (${place}). Contact:`,
  },
  updated: {
    vi: (day: string) => `Cập nhật ngày ${day}.`,
    en: (day: string) => `Updated on ${day}.`,
  },
  code: { vi: "mã", en: "code" },
  alsoHere: { vi: "Mã trên biển", en: "Code on the sign" },
  noNamesake: {
    vi: "Chưa có tư liệu về người, địa danh hay sự kiện mà đường này mang tên.",
    en: "Nothing is on record yet about whom or what this street honours.",
  },
  aloud: { vi: "Nghe đọc", en: "Listen" },
  alsoKnownAs: { vi: "Còn gọi là", en: "Also known as" },
  disputed: { vi: "Các nguồn chưa thống nhất", en: "Where the sources differ" },
  sources: { vi: "Nguồn", en: "Sources" },
  facts: { vi: "Thông tin về đường", en: "The street" },
  start: { vi: "Điểm đầu", en: "Starts at" },
  end: { vi: "Điểm cuối", en: "Ends at" },
  /** What a record says of an end at which no street of the list is met. */
  openEnd: {
    vi: "chưa giao với đường nào trong danh sách",
    en: "meets no street on the list",
  },
  at: { vi: (street: string) => `giao ${street}`, en: (street: string) => `at ${street}` },
  direction: { vi: "Hướng chạy", en: "Runs" },
  directions: {
    vi: [
      "từ nam lên bắc",
      "từ tây nam lên đông bắc",
      "từ tây sang đông",
      "từ tây bắc xuống đông nam",
      "từ bắc xuống nam",
      "từ đông bắc xuống tây nam",
      "từ đông sang tây",
      "từ đông nam lên tây bắc",
    ],
    en: [
      "from south to north",
      "from south-west to north-east",
      "from west to east",
      "from north-west to south-east",
      "from north to south",
      "from north-east to south-west",
      "from east to west",
      "from south-east to north-west",
    ],
  },
  length: { vi: "Chiều dài", en: "Length" },
  width: { vi: "Bề rộng", en: "Width" },
  houseNumbers: { vi: "Số nhà", en: "House numbers" },
  numbersRange: {
    vi: (lowest: number | null, highest: number | null) =>
      lowest === null
        ? `đến ${highest}, chưa rõ số nhỏ nhất`
        : highest === null
          ? `từ ${lowest}, chưa rõ số lớn nhất`
          : `từ ${lowest} đến ${highest}`,
    en: (lowest: number | null, highest: number | null) =>
      lowest === null
        ? `up to ${highest}, the lowest is not on record`
        : highest === null
          ? `from ${lowest}, the highest is not on record`
          : `${lowest} to ${highest}`,
  },
  numbersFrom: {
    vi: (end: string, meets: string | undefined) =>
      `tính từ ${end}${meets ? ` (giao ${meets})` : ""}`,
    en: (end: string, meets: string | undefined) =>
      `counted from the ${end}${meets ? ` (at ${meets})` : ""}`,
  },
  numbersOdd: {
    left: {
      vi: "số lẻ bên trái, số chẵn bên phải theo chiều số tăng",
      en: "odd numbers on the left and even on the right going up",
    },
    right: {
      vi: "số lẻ bên phải, số chẵn bên trái theo chiều số tăng",
      en: "odd numbers on the right and even on the left going up",
    },
  },
  /** Which there are, and which way they rise. */
  numbersHere: {
    vi: (range: string | null, rises: string | null) =>
      range && rises
        ? `Số nhà ${range}, tăng dần ${rises}.`
        : range
          ? `Số nhà ${range}.`
          : rises
            ? `Số nhà tăng dần ${rises}.`
            : "",
    en: (range: string | null, rises: string | null) =>
      range && rises
        ? `House numbers ${range}, rising ${rises}.`
        : range
          ? `House numbers ${range}.`
          : rises
            ? `House numbers rise ${rises}.`
            : "",
  },
  numberNear: {
    vi: (number: string | null) => `Số nhà gần biển này: ${number ?? "chưa có thông tin"}.`,
    en: (number: string | null) => `House number next to this sign: ${number ?? "not on record"}.`,
  },
  /** Before numbers, each with the place in brackets. */
  numbersAtSigns: {
    vi: "Số nhà gần các biển tên đường:",
    en: "House numbers next to the street-name signs:",
  },
  numbersFromUnknown: { vi: "chưa rõ tính từ đầu nào", en: "from which end is not on record" },
  wardNow: { vi: "Phường hiện nay", en: "Ward today" },
  wardBefore: { vi: (day: string) => `Trước ${day}`, en: (day: string) => `Before ${day}` },
  wardsBefore: { vi: "Phường trước đây", en: "Former ward" },
  /** With a space at which no line ends (SI brochure, 5.4.3). */
  metres: { vi: (n: string) => `${n}\u00a0m`, en: (n: string) => `${n}\u00a0m` },
  missing: { vi: "chưa có thông tin", en: "not on record" },
  map: { vi: "Sơ đồ", en: "Map" },
  mapOf: {
    vi: (name: string, direction: string) => `Sơ đồ ${name}${direction && `, chạy ${direction}`}`,
    en: (name: string, direction: string) =>
      `Map of ${name}${direction && `, which runs ${direction}`}`,
  },
  mapMissing: {
    vi: "Chưa có tọa độ của con đường này, nên chưa vẽ được sơ đồ.",
    en: "This street's coordinates are not on record, so there is no map of it yet.",
  },
  mapUnreadable: {
    vi: "Tọa độ của con đường này trong hồ sơ bị lỗi, không đọc được, nên chưa vẽ được sơ đồ.",
    en: "This street's coordinates on record are faulty and cannot be read, so there is no map of it yet.",
  },
  mapPartlyUnreadable: {
    vi: "Một phần tọa độ của con đường này trong hồ sơ bị lỗi, không đọc được, nên sơ đồ thiếu phần đó.",
    en: "A part of this street's coordinates on record is faulty and cannot be read: the map lacks that part.",
  },
  mapNote: {
    vi: "Hướng bắc ở phía trên. Mũi tên chỉ cuối đường.",
    en: "North is up. The arrow points to the street's end.",
  },
  mapSigns: {
    vi: "Vòng tròn là biển tên đường.",
    en: "Circles are street-name signs.",
  },
  mapBoundaries: { vi: "Nét đứt là ranh giới phường.", en: "Dashes are the ward's boundary." },
  mapLocator: {
    vi: "Hình nhỏ: vị trí con đường trong phường.",
    en: "The small picture: where in its ward the street is.",
  },
  mapScanned: {
    vi: "Chấm màu cam là biển nêu ở đầu trang.",
    en: "The orange dot is the sign named at the top of this page.",
  },
  atStart: {
    vi: (met: string | undefined) => (met ? `Đầu: ${met}` : "Đầu đường"),
    en: (met: string | undefined) => (met ? `Start: ${met}` : "Start"),
  },
  atEnd: {
    vi: (met: string | undefined) => (met ? `Cuối: ${met}` : "Cuối đường"),
    en: (met: string | undefined) => (met ? `End: ${met}` : "End"),
  },
  toStart: { vi: "đầu đường", en: "start" },
  toEnd: { vi: "cuối đường", en: "end" },
  junctions: {
    vi: "Các đường giao, từ đầu đến cuối đường",
    en: "Streets that meet it, from its start to its end",
  },
  junctionsNote: {
    vi: "Khoảng cách tính dọc theo đường, từ đầu đường.",
    en: "Distances are along the street, from its start.",
  },
  places: { vi: "Địa điểm công cộng trên đường", en: "Public places on the street" },
  placeKinds: {
    office: { vi: "Cơ quan nhà nước", en: "Public office" },
    school: { vi: "Trường học", en: "School" },
    clinic: { vi: "Cơ sở y tế", en: "Clinic or hospital" },
    market: { vi: "Chợ", en: "Market" },
    heritage: { vi: "Di tích", en: "Heritage site" },
  },
  nearSign: { vi: "gần biển", en: "near sign" },
  sameTheme: { vi: "Các đường khác về", en: "Other streets that honour" },
  openIn: { vi: "Mở trong ứng dụng bản đồ", en: "Open in maps" },
  phoneMaps: { vi: "Ứng dụng trên máy", en: "App on this phone" },
  share: { vi: "Chia sẻ", en: "Share" },
  shareLink: { vi: "Liên kết của trang này", en: "Link to this page" },
  copied: { vi: "Đã sao chép liên kết.", en: "Link copied." },
  refused: {
    vi: "Trình duyệt không cho sao chép. Liên kết:",
    en: "The browser does not let us copy. The link:",
  },
  kindUnknown: {
    vi: "Nguồn hiện có không cho biết đây là đường hay phố.",
    en: "Our sources do not say whether this is a đường or a phố.",
  },
  doubt: { vi: "Điểm cần kiểm tra", en: "To be checked" },
  history: { vi: "Lịch sử đặt tên", en: "History of the name" },
  noHistory: {
    vi: "Chưa có nghị quyết đặt tên nào được ghi vào hệ thống.",
    en: "No naming resolution is on record yet.",
  },
  acts: {
    named: { vi: "Đặt tên", en: "Named" },
    renamed: { vi: "Đổi tên", en: "Renamed" },
    lengthened: { vi: "Kéo dài", en: "Lengthened" },
  },
  previousName: { vi: "tên cũ", en: "formerly" },
  record: { vi: "Về dữ liệu này", en: "About this record" },
  confirmed: {
    vi: "Thành phố đã xác nhận dữ liệu này.",
    en: "The city has confirmed this record.",
  },
  asData: { vi: "Dữ liệu của trang này", en: "This page as data" },
  report: { vi: "Phản ánh thông tin sai hoặc biển hỏng", en: "Report a mistake or a damaged sign" },
  reportNow: { vi: "Viết phản ánh", en: "Write a report" },
  reportSign: { vi: "Phản ánh về biển này", en: "Report this sign" },
  reportLead: {
    vi: "Thông tin sai, biển bong, mờ, mất hay bị dán đè mã khác?",
    en: "Something wrong here? A sign that is loose, faded, gone, or pasted over?",
  },
  trust: { vi: "Cách nhận biết mã thật", en: "Is this code genuine?" },
  trustHost: {
    vi: (hosts: readonly string[]) =>
      `Mã trên biển luôn mở trang ở ${hosts.join(" hoặc ")}. Nếu điện thoại hiện địa chỉ khác, đừng mở.`,
    en: (hosts: readonly string[]) =>
      `A sign's code always opens a page at ${hosts.join(" or ")}. If your phone shows another address, do not open it.`,
  },
  trustSigns: {
    vi: [
      "Mã thật in liền với mặt biển. Mã dán đè có mép giấy, nổi gờ, lệch khung hoặc che mất chữ.",
      "Dưới mã có in sáu ký tự và tên miền. So với địa chỉ điện thoại vừa mở.",
      "Trang này không bao giờ hỏi mật khẩu, mã OTP, số thẻ hay yêu cầu chuyển tiền.",
    ],
    en: [
      "A genuine code is printed on the face of the sign. One pasted over it has edges, stands proud, sits askew or covers letters.",
      "Below the code stand six characters and the host name. Compare them with the address that your phone opened.",
      "This site never asks for a password, a one-time code, a card number or money.",
    ],
  },
});
