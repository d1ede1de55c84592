import type { Language } from "../../city.ts";
import type { OrderMove } from "../../db/audit.ts";
import type { Need } from "../../signs/workshop/needed.ts";
import type { PlateState } from "../../signs/workshop/order-list.ts";
import { plural } from "../../web/format.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { orderWords } from "../components/order-words.ts";
import { terms } from "../terms.ts";

type MoveWords = OrderMove | "cancel delivered" | "cancel retired";

/** What the pages of orders say. */
export const messages = inBothLanguages({
  ...orderWords,
  title: { vi: "Đơn đặt làm biển", en: "Plate orders" },
  about: {
    vi: "Biển đã đặt xưởng làm, từ ngày đặt đến ngày gắn. Biển đang đặt không còn trong danh sách cần làm của tháng sau.",
    en: "Plates ordered from a workshop, from the day of the order until they hang. What is on order is off next month's list.",
  },
  none: {
    vi: "Chưa có đơn nào. Hãy chọn các biển cần làm rồi ghi đơn đầu tiên.",
    en: "There are no orders yet. Choose the signs that need a plate and record the first order.",
  },
  needed: {
    vi: (n: string) => `${n} biển cần làm và chưa đặt`,
    en: (n: string) => `${plural(n, "sign needs", "signs need")} a plate that is not ordered yet`,
  },
  noneNeeded: {
    vi: "Không có biển nào cần làm mà chưa đặt.",
    en: "No sign needs a plate that is not ordered already.",
  },
  newOrder: { vi: "Ghi đơn đặt mới", en: "Record a new order" },
  order: { vi: (id: string) => `Đơn số ${id}`, en: (id: string) => `Order ${id}` },
  number: { vi: "Đơn", en: "Order" },
  dueOptional: { vi: "Hẹn giao ngày (nếu có)", en: "Due on (if agreed)" },
  overdue: {
    vi: (day: string) => `${day}, đã quá hẹn`,
    en: (day: string) => `${day}, overdue`,
  },
  noDue: { vi: "chưa hẹn", en: "not agreed" },
  note: { vi: "Ghi chú cho đơn", en: "Note" },
  signs: { vi: "Số biển", en: "Signs" },
  states: {
    awaited: { vi: "Đang làm", en: "Being made" },
    delivered: { vi: "Đã nhận, chưa gắn", en: "Delivered, not put up" },
    putUp: terms.installed,
    retired: { vi: "Biển đã gỡ sau khi đặt", en: "Sign retired since" },
    cancelled: { vi: "Đã hủy", en: "Cancelled" },
  } satisfies Record<PlateState, Record<Language, string>>,
  need: { vi: "Vì sao", en: "Why" },
  needs: {
    missing: { vi: "mất biển", en: "missing" },
    "pasted-over": { vi: "mã bị dán đè", en: "pasted over" },
    damaged: { vi: "biển hư hỏng", en: "damaged" },
    "old name": { vi: "biển mang tên cũ", en: "old name" },
    planned: { vi: "chưa gắn", en: "not installed yet" },
  } satisfies Record<Need, Record<Language, string>>,
  allNeeds: { vi: "Tất cả", en: "All" },
  chosen: { vi: "Chọn biển", en: "Signs" },
  selectAll: { vi: "Chọn tất cả", en: "Select all" },
  selectNone: { vi: "Bỏ chọn tất cả", en: "Select none" },
  listed: {
    vi: (n: string, all: string) =>
      `${n} biển đầu trong ${all}. Đặt xong các biển này, phần còn lại sẽ hiện ra.`,
    en: (n: string, all: string) =>
      `The first ${n} of ${all}. Once these are ordered, the rest is listed.`,
  },
  orderFirst: {
    vi: (n: string) => `Đặt ${n} biển trong một đơn`,
    en: (n: string) => `Order ${n} at once`,
  },
  byPrint: {
    vi: "Hoặc chọn theo phường, theo đường hay dán mã ở trang In biển, rồi bấm “Ghi đơn đặt các biển này”.",
    en: "Or choose by ward, by street or by pasted codes on the print page, and press “Record an order of these”.",
  },
  codes: { vi: "Mã của các biển", en: "Codes of the signs" },
  toTell: {
    old: {
      vi: (n: string) => `${n} biển mang tên cũ`,
      en: (n: string) => plural(n, "has an old name", "have an old name"),
    },
    retired: {
      vi: (n: string) => `${n} biển đã gỡ sau khi đặt`,
      en: (n: string) => `${n} retired since`,
    },
  },
  place: { vi: "Ghi đơn", en: "Record the order" },
  correct: { vi: "Sửa đơn", en: "Correct the order" },
  correctOrder: {
    vi: (id: string) => `Sửa đơn số ${id}`,
    en: (id: string) => `Correct order ${id}`,
  },
  correctAbout: {
    vi: "Các tệp đã gửi xưởng không thay đổi theo. Nếu sửa cỡ biển, chừa xén hoặc số tấm, hãy tạo tệp mới và gửi lại cho xưởng.",
    en: "The files that the workshop has stay as they are. Where you correct the format, the bleed or the number of plates, make the files again and send them.",
  },
  save: { vi: "Lưu", en: "Save" },
  keep: { vi: "Không sửa, quay lại đơn", en: "Change nothing, back to the order" },
  printPage: { vi: "In biển", en: "Print" },
  wrong: {
    noSigns: { vi: "Chưa chọn biển nào.", en: "No sign is chosen yet." },
    tooMany: {
      vi: (max: string) => `Mỗi đơn nhiều nhất ${max} biển.`,
      en: (max: string) => `An order has at most ${max} signs.`,
    },
    malformed: {
      vi: (words: string) => `Không phải mã biển: ${words}. Mã có sáu ký tự, ví dụ 7K3M9K.`,
      en: (words: string) => `Not a code: ${words}. A code has six characters, such as 7K3M9K.`,
    },
    workshop: {
      vi: (max: string) => `Hãy ghi tên xưởng, nhiều nhất ${max} ký tự.`,
      en: (max: string) => `Name the workshop, in at most ${max} characters.`,
    },
    note: {
      vi: (max: string) => `Ghi chú nhiều nhất ${max} ký tự.`,
      en: (max: string) => `The note has at most ${max} characters.`,
    },
    orderedOn: {
      vi: "Ngày đặt phải là một ngày có thật, không sau hôm nay.",
      en: "The day of the order must be a day of the calendar, today or before.",
    },
    dueOn: {
      vi: "Ngày hẹn giao phải là một ngày có thật, không trước ngày đặt.",
      en: "The day it is due must be a day of the calendar, not before the day of the order.",
    },
    orderedLate: {
      vi: (day: string) =>
        `Ngày đặt không thể sau ngày ${day}: ngày ấy hoặc ngay hôm sau đã có biển của đơn được nhận, được gắn hoặc bị hủy.`,
      en: (day: string) =>
        `The day of the order cannot be after ${day}: a plate of it was delivered, put up or cancelled then or the day after.`,
    },
    corrected: {
      vi: "Chưa lưu: trong lúc đó đã có người khác sửa đơn này. Dưới đây là những gì bạn đã nhập; hãy xem lại đơn, rồi bấm “Lưu” nếu vẫn muốn sửa.",
      en: "Not saved: somebody else has corrected this order meanwhile. What you typed stands below; look at the order again, and press “Save” if you still want it so.",
    },
    quantity: {
      vi: (max: string) => `Số tấm mỗi biển phải từ 1 đến ${max}.`,
      en: (max: string) => `The plates of each sign must be 1 to ${max}.`,
    },
    onOrder: {
      vi: (n: string, signs: string) => `${n} biển đang đặt ở đơn khác: ${signs}.`,
      en: (n: string, signs: string) =>
        `${plural(n, "sign is", "signs are")} on order already: ${signs}.`,
    },
    inOrder: {
      vi: (code: string, order: string) => `${code} (đơn số ${order})`,
      en: (code: string, order: string) => `${code} (order ${order})`,
    },
    unknown: {
      vi: (n: string, codes: string) =>
        `${n} mã không có biển nào mang, hoặc biển đã gỡ: ${codes}.`,
      en: (n: string, codes: string) =>
        `${plural(n, "code that no sign bears, or whose sign is", "codes that no sign bears, or whose signs are")} retired: ${codes}.`,
    },
    leftOut: {
      vi: (n: string) =>
        `Chưa ghi đơn. Các biển trên đã được bỏ khỏi danh sách; còn ${n} biển dưới đây. Hãy xem lại rồi bấm “Ghi đơn”.`,
      en: (n: string) =>
        `Nothing is recorded yet. These were left out, which leaves the ${plural(n, "sign", "signs")} below. Look at it again and press “Record the order”.`,
    },
    cannotMove: {
      vi: (signs: string) => `Chưa ghi biển nào, vì không ghi được như vậy cho: ${signs}.`,
      en: (signs: string) => `Nothing is recorded, since it cannot be so of: ${signs}.`,
    },
    notInOrder: { vi: "không có trong đơn này", en: "not in this order" },
    more: { vi: (n: string) => `và ${n} mã nữa`, en: (n: string) => `and ${n} more` },
    form: {
      vi: "Yêu cầu chưa đủ thông tin. Hãy mở lại trang đặt biển và thao tác từ đó.",
      en: "This request is not complete. Open the order's page again and act from there.",
    },
    movedOn: {
      vi: (from: string) => `Ngày ghi phải từ ngày đặt (${from}) đến hôm nay.`,
      en: (from: string) => `The day must be from the day of the order (${from}) to today.`,
    },
  },
  conflict: {
    vi: "Chưa ghi được: trong lúc đó đã có người ghi một trong các biển này. Dưới đây là tình trạng hiện nay.",
    en: "Not recorded: somebody else has recorded one of these signs meanwhile. This is how it stands now.",
  },
  files: { vi: "Tệp và bản in của đơn này", en: "Files and sheets of this order" },
  facts: {
    vi: (official: string) => `Người ghi: ${official}.`,
    en: (official: string) => `Recorded by ${official}.`,
  },
  filesOfOld: {
    vi: (n: string) => `Tệp mới của ${n} biển này`,
    en: (n: string) => (n === "1" ? "New files of this plate" : `New files of these ${n} plates`),
  },
  awaitedOld: {
    vi: (n: string) =>
      `${n} biển đang làm còn mang tên cũ: tên đường đã được sửa sau khi tạo tệp. Hãy báo xưởng dừng làm các tấm này, tạo tệp mới và gửi lại.`,
    en: (n: string) =>
      `${plural(n, "plate that is being made has", "plates that are being made have")} an old name: the street's was corrected after the files were made. Tell the workshop to stop, make the files again and send them.`,
  },
  deliveredOld: {
    vi: (n: string) =>
      `${n} biển đã nhận còn mang tên cũ. Đừng gắn: hãy ghi là không dùng được, rồi đặt làm lại.`,
    en: (n: string) =>
      `${plural(n, "plate that came has", "plates that came have")} an old name. Such a plate is not put up: record that it cannot be used, and order it again.`,
  },
  retiredSince: {
    vi: (n: string) =>
      `${n} biển đã gỡ sau khi đặt, không cần làm nữa. Hãy báo xưởng rồi ghi là đã hủy.`,
    en: (n: string) =>
      `${plural(n, "sign was", "signs were")} retired after the order and ${n === "1" ? "needs" : "need"} no plate. Tell the workshop, then record it as cancelled.`,
  },
  shown: {
    vi: (from: string, to: string, all: string) => `Biển ${from}–${to} trong ${all}.`,
    en: (from: string, to: string, all: string) => `Signs ${from}–${to} of ${all}.`,
  },
  noneOnPage: { vi: "Trang này không có biển nào.", en: "None on this page." },
  orPaste: {
    vi: "Hoặc dán mã của các biển, kể cả ở trang khác",
    en: "Or paste the codes of signs, of other pages too",
  },
  day: { vi: "Ngày", en: "Day" },
  moveAll: {
    deliver: {
      vi: (n: string) => `Đã nhận đủ ${n} biển`,
      en: (n: string) => `All ${n} were delivered`,
    },
    undeliver: {
      vi: (n: string) => `Ghi nhầm: chưa nhận cả ${n} biển`,
      en: (n: string) => `Mistake: none of the ${n} has come`,
    },
    cancel: {
      vi: (n: string) => `Hủy cả ${n} biển`,
      en: (n: string) => `None of the ${n} will come`,
    },
    "cancel delivered": {
      vi: (n: string) => `Không dùng được ${n} biển này`,
      en: (n: string) => (n === "1" ? "It cannot be used" : `These ${n} cannot be used`),
    },
    "cancel retired": {
      vi: (n: string) => `Đã báo xưởng: hủy cả ${n} biển`,
      en: (n: string) => `The workshop was told: cancel all ${n}`,
    },
    uncancel: {
      vi: (n: string) => `Ghi nhầm: không hủy biển nào trong ${n} biển`,
      en: (n: string) => `Mistake: none of the ${n} is cancelled`,
    },
  } satisfies Record<MoveWords, Record<Language, (n: string) => string>>,
  moves: {
    deliver: { vi: "Đã nhận các biển đã chọn", en: "The chosen were delivered" },
    undeliver: {
      vi: "Ghi nhầm: chưa nhận các biển đã chọn",
      en: "Mistake: the chosen have not come",
    },
    cancel: { vi: "Hủy các biển đã chọn", en: "The chosen will not come" },
    "cancel delivered": {
      vi: "Các biển đã chọn không dùng được",
      en: "The chosen cannot be used",
    },
    "cancel retired": {
      vi: "Đã báo xưởng: hủy các biển đã chọn",
      en: "The workshop was told: cancel the chosen",
    },
    uncancel: {
      vi: "Ghi nhầm: không hủy các biển đã chọn",
      en: "Mistake: the chosen are not cancelled",
    },
  } satisfies Record<MoveWords, Record<Language, string>>,
  hang: {
    installed: {
      vi: (n: string) => `Ghi đã gắn ${n} biển`,
      en: (n: string) => `Record ${n} as installed`,
    },
    replaced: {
      vi: (n: string) => `Ghi đã thay ${n} biển`,
      en: (n: string) => `Record ${n} as replaced`,
    },
  },
  hangChosen: {
    installed: { vi: "Đã gắn các biển đã chọn", en: "The chosen were installed" },
    replaced: { vi: "Đã thay các biển đã chọn", en: "The chosen were replaced" },
  },
  hangMany: {
    vi: (max: string) =>
      `Hãy chọn các biển đã gắn trong danh sách biển đã nhận dưới đây, mỗi lần nhiều nhất ${max} biển.`,
    en: (max: string) =>
      `Choose those that hang from the delivered ones below, at most ${max} at once.`,
  },
  hangAbout: {
    vi: "Gắn xong thì ghi ngày gắn; biển ra khỏi đơn khi đã gắn.",
    en: "Once they hang, record the day; a sign is done when it hangs.",
  },
});
