import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What is wrong with a value or a record, and what would be right: a sentence for each problem. */
export const messages = inBothLanguages({
  missing: { vi: () => "Chưa nhập mục này.", en: () => "Enter something here." },
  "too-long": {
    vi: (length: string, max: string) =>
      `Dài ${length} ký tự; mục này nhận nhiều nhất ${max} ký tự.`,
    en: (length: string, max: string) => `${length} characters are too many: at most ${max}.`,
  },
  "more-than-one-line": {
    vi: () => "Mục này chỉ nhận một dòng. Hãy bỏ chỗ xuống dòng.",
    en: () => "This takes a single line. Take the line breaks out.",
  },
  "forbidden-character": {
    vi: (character: string, at: string) =>
      `Ký tự thứ ${at} (${character}) không nhìn thấy được hoặc đã bị hỏng. Hãy xóa rồi gõ lại.`,
    en: (character: string, at: string) =>
      `Character ${at} (${character}) cannot be seen or is broken. Delete it and type it again.`,
  },
  "wrong-form": {
    vi: (example: string) => `Chưa đúng dạng. Ví dụ: ${example}`,
    en: (example: string) => `This is not in the right form. Example: ${example}`,
  },
  "not-a-number": {
    vi: () => "Đây không phải là một con số.",
    en: () => "This is not a number.",
  },
  "ambiguous-number": {
    vi: (readings: string) =>
      `Số này có thể hiểu theo hai cách: ${readings}. Hãy gõ lại, không dùng dấu phân cách hàng nghìn.`,
    en: (readings: string) =>
      `This can be read as ${readings}. Type it again without a thousands separator.`,
  },
  "not-whole": {
    vi: (value: string) => `${value} không phải là số nguyên.`,
    en: (value: string) => `${value} is not a whole number.`,
  },
  "unknown-unit": {
    vi: (unit: string, known: string) =>
      known === ""
        ? `Mục này nhận con số, không kèm đơn vị "${unit}".`
        : `Không nhận ra đơn vị "${unit}". Có thể dùng: ${known}.`,
    en: (unit: string, known: string) =>
      known === ""
        ? `This takes a number alone, without "${unit}".`
        : `The unit "${unit}" is not known. It can be: ${known}.`,
  },
  "out-of-range": {
    vi: (value: string, min: string, max: string) =>
      `${value} nằm ngoài khoảng cho phép: từ ${min} đến ${max}.`,
    en: (value: string, min: string, max: string) => `${value} is not between ${min} and ${max}.`,
  },
  "not-in-list": {
    vi: (choices: string) => `Hãy chọn một trong các mục: ${choices}.`,
    en: (choices: string) => `Choose one of these: ${choices}.`,
  },
  "not-a-day": {
    vi: (examples: string) => `Ngày tháng chưa đúng. Ví dụ: ${examples}`,
    en: (examples: string) => `This is not a date. Examples: ${examples}`,
  },
  "not-a-code": {
    vi: () => "Đây không phải mã in trên biển. Mã có sáu chữ và số, ví dụ 7K3M9X.",
    en: () => "This is not a sign's code. A code has six letters and digits, such as 7K3M9X.",
  },
  "not-a-web-address": {
    vi: () => "Đây không phải địa chỉ trang web. Ví dụ: https://thaibinh.example/",
    en: () => "This is not a web address. Example: https://thaibinh.example/",
  },
  "not-json": {
    vi: () => "Không đọc được GeoJSON. Hãy chép lại cả đoạn, từ dấu { đầu đến dấu } cuối.",
    en: () => "This GeoJSON cannot be read. Copy all of it, from the first { to the last }.",
  },
  "wrong-geometry": {
    vi: (types: string, because: string) => `Hình vẽ chưa đúng: ${because}. Cần ${types}.`,
    en: (types: string, because: string) =>
      `The geometry is not right: ${because}. It takes ${types}.`,
  },
  "too-many": {
    vi: (count: string, max: string) => `Có ${count} mục; nhiều nhất là ${max}.`,
    en: (count: string, max: string) => `${count} items are too many: at most ${max}.`,
  },
  "wrong-item": {
    vi: (item: string, problem: string) => `Mục thứ ${item}: ${problem}`,
    en: (item: string, problem: string) => `Item ${item}: ${problem}`,
  },
  "unknown-field": {
    vi: () => "Bản ghi không có mục này.",
    en: () => "Such a record has no such field.",
  },
  "never-changes": {
    vi: () => "Mục này đã ghi thì không sửa được.",
    en: () => "This can never be changed.",
  },
  "follows-from-events": {
    vi: () => "Tình trạng của biển đi theo những việc đã ghi. Hãy ghi việc đã làm với biển.",
    en: () => "A sign's status follows from what was recorded of it. Record what was done.",
  },
  "unknown-record": {
    vi: (subject: string) => `Không có bản ghi ${subject}.`,
    en: (subject: string) => `There is no record ${subject}.`,
  },
  twice: {
    vi: (subject: string) => `Bản ghi ${subject} có hai lần trong cùng một đợt thay đổi.`,
    en: (subject: string) => `Record ${subject} stands twice in the same changes.`,
  },
  "too-large": {
    vi: (size: string, max: string) => `Bản ghi nặng ${size} byte; nhiều nhất là ${max} byte.`,
    en: (size: string, max: string) => `The record has ${size} bytes: at most ${max}.`,
  },
  "unknown-reference": {
    vi: (to: string, key: string) => `Chưa có ${to} nào là "${key}". Hãy chọn trong danh sách.`,
    en: (to: string, key: string) => `There is no ${to} "${key}". Choose one from the list.`,
  },
  "ambiguous-reference": {
    vi: (to: string, key: string, count: string) =>
      `Có ${count} ${to} là "${key}". Hãy chọn đúng một trong danh sách.`,
    en: (to: string, key: string, count: string) =>
      `"${key}" may be any of ${count} records (${to}). Choose one from the list.`,
  },
  "withdrawn-reference": {
    vi: (to: string, key: string) => `"${key}" không còn dùng nữa. Hãy chọn ${to} khác.`,
    en: (to: string, key: string) => `"${key}" is no longer in use. Choose another ${to}.`,
  },
  "own-reference": {
    vi: () => "Mục này không được dẫn đến chính bản ghi đang sửa.",
    en: () => "This cannot lead to the record itself.",
  },
  taken: {
    vi: (value: string) =>
      `"${value}" đã được dùng, hoặc từng được dùng và được giữ mãi mãi. Hãy chọn cái khác.`,
    en: (value: string) => `"${value}" is in use, or was and is kept for ever. Choose another.`,
  },
  "lowest-above-highest": {
    vi: (lowest: string, highest: string) =>
      `Số nhà nhỏ nhất (${lowest}) lại lớn hơn số nhà lớn nhất (${highest}).`,
    en: (lowest: string, highest: string) =>
      `The lowest house number (${lowest}) is above the highest (${highest}).`,
  },
  "one-coordinate": {
    vi: () => "Cần cả vĩ độ và kinh độ, hoặc bỏ trống cả hai.",
    en: () => "Give both latitude and longitude, or neither.",
  },
  "leads-back": {
    vi: (code: string) =>
      `Đây là địa chỉ in trên biển ${code}: người quét sẽ bị đưa đi vòng tròn. Hãy nhập địa chỉ của một trang khác, hoặc để trống để mở trang của đường.`,
    en: (code: string) =>
      `This is the address printed on sign ${code}, so that readers would be led round in a circle. Give another page, or leave it blank for the street's own page.`,
  },
  "own-street": {
    vi: () => "Biển không thể ở chỗ đường giao với chính nó. Hãy chọn đường khác.",
    en: () => "A street does not meet itself. Choose the other street.",
  },
  "ends-before-it-begins": {
    vi: (from: string, to: string) =>
      `Ngày hết hiệu lực (${to}) đứng trước ngày bắt đầu (${from}).`,
    en: (from: string, to: string) => `It would end (${to}) before it begins (${from}).`,
  },
  "in-the-future": {
    vi: (today: string) => `Ngày này chưa tới. Hôm nay là ${today}.`,
    en: (today: string) => `This day is still to come. Today is ${today}.`,
  },
  "before-first-day": {
    vi: (first: string) => `Trước ngày ${first} chưa có biển nào mang mã QR. Hãy xem lại năm.`,
    en: (first: string) => `No sign had a QR code before ${first}. Look at the year again.`,
  },
  "before-event": {
    vi: (day: string, event: string) =>
      `Ngày này đứng trước việc đã ghi ngày ${day} (${event}). Hãy ghi ngày ${day} hoặc sau đó. Nếu việc kia ghi sai, hãy bỏ việc đó trước.`,
    en: (day: string, event: string) =>
      `This is before what was recorded for ${day} (${event}). Give ${day} or a later day. If that was a mistake, strike it out first.`,
  },
  "after-event": {
    vi: (day: string, event: string) =>
      `Ngày này đứng sau việc đã ghi ngày ${day} (${event}), khi đó biển đã phải gắn. Hãy ghi ngày ${day} hoặc trước đó. Nếu việc kia ghi sai, hãy bỏ việc đó trước.`,
    en: (day: string, event: string) =>
      `This is after what was recorded for ${day} (${event}), when the sign must have hung. Give ${day} or an earlier day. If that was a mistake, strike it out first.`,
  },
  "wrong-status": {
    vi: (told: string) => told,
    en: (told: string) => told,
  },
  "only-of-inspection": {
    vi: () => "Chỉ lần kiểm tra mới có kết quả.",
    en: () => "Only an inspection finds something.",
  },
  "struck-out": {
    vi: () => "Việc này đã được bỏ vì ghi nhầm.",
    en: () => "This was struck out already.",
  },
  "not-https": {
    vi: () => "Địa chỉ phải bắt đầu bằng https://",
    en: () => "The address must begin with https://",
  },
  "replaced-but-not-withdrawn": {
    vi: () => "Đã chọn đường thay thế thì phải ghi ngày đường này không còn dùng.",
    en: () => "A street that is replaced needs the day from which it is no longer in use.",
  },
  "in-use": {
    vi: (count: string) => `Còn ${count} đường mang tên này. Hãy sửa các đường đó trước.`,
    en: (count: string) => `Streets still bear it: ${count}. Change those first.`,
  },
  faults: {
    type: { vi: "sai loại hình", en: "its type is another" },
    coordinates: { vi: "có tọa độ không phải là số", en: "a position is not made of numbers" },
    "too-few-points": { vi: "có quá ít điểm", en: "it has too few points" },
    "open-ring": { vi: "đường bao chưa khép kín", en: "a ring is not closed" },
  },
  kinds: {
    ward: { vi: "phường", en: "ward" },
    namesake: { vi: "danh nhân, sự kiện hay địa danh", en: "namesake" },
    street: { vi: "đường", en: "street" },
    namingAct: { vi: "lần đặt tên", en: "naming" },
    sign: { vi: "biển", en: "sign" },
    publicPlace: { vi: "địa điểm công cộng", en: "public place" },
    signEvent: { vi: "việc đã ghi", en: "event" },
  },
  /** Why something cannot have been done to a sign, by its status and the day since when. */
  statuses: {
    planned: {
      vi: () => "Biển này chưa gắn. Hãy ghi ngày gắn biển trước.",
      en: () => "This sign has not been installed. Record its installation first.",
    },
    installed: {
      vi: (since: string) =>
        `Theo dữ liệu, biển này đã gắn${since && ` từ ngày ${since}`}. Nếu biển đã gỡ rồi gắn lại, hãy ghi việc gỡ trước. Nếu ngày gắn sai, hãy bỏ lần gắn ghi nhầm.`,
      en: (since: string) =>
        `By the records this sign is installed${since && ` since ${since}`}. If it was retired and put up again, record first that it was retired. If the day is wrong, strike that installation out.`,
    },
    retired: {
      vi: (since: string) =>
        `Biển này đã gỡ${since && ` ngày ${since}`}, nên chỉ ghi được việc làm trước khi gỡ. Nếu biển đã gắn lại, hãy ghi việc gắn trước.`,
      en: (since: string) =>
        `This sign was retired${since && ` on ${since}`}, so that only what was done before can be recorded. If it hangs again, record its installation first.`,
    },
  },
  or: { vi: "hoặc", en: "or" },
});
