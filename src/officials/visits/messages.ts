import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What the pages say that are used in the street. */
export const messages = inBothLanguages({
  title: { vi: "Ghi kết quả kiểm tra", en: "Record a visit" },
  nav: { vi: "Đi kiểm tra biển", en: "Visiting signs" },
  signedInAs: { vi: "Đăng nhập:", en: "Signed in:" },
  allWell: { vi: "Biển tốt", en: "All well" },
  result: { vi: "Kết quả khác", en: "Anything else" },
  note: { vi: "Ghi chú (không bắt buộc)", en: "Note (optional)" },
  record: { vi: "Ghi kết quả này", en: "Record this" },
  recordInstalled: { vi: "Ghi: hôm nay đã gắn", en: "Record as installed today" },
  notInstalled: {
    planned: {
      vi: "Theo dữ liệu, biển này chưa gắn.",
      en: "By the records, this sign is not installed yet.",
    },
    retired: {
      vi: "Theo dữ liệu, biển này đã gỡ.",
      en: "By the records, this sign is retired.",
    },
  },
  last: {
    vi: (day: string, what: string, official: string) =>
      `Ghi gần nhất: ${day}, ${what}${official && ` (${official})`}.`,
    en: (day: string, what: string, official: string) =>
      `Last recorded: ${day}, ${what}${official && ` (${official})`}.`,
  },
  neverVisited: {
    vi: "Chưa ghi việc nào của biển này.",
    en: "Nothing is recorded of this sign yet.",
  },
  looksOnly: {
    vi: "Ghi kết quả kiểm tra cần vai trò biên tập. Hãy nhờ người quản trị cấp vai trò.",
    en: "Recording a visit needs the role of editor. Ask an administrator to give it to you.",
  },
  recorded: {
    vi: (what: string) => `Đã ghi: ${what}.`,
    en: (what: string) => `Recorded: ${what}.`,
  },
  next: { vi: "Các biển cần đến", en: "Signs to visit" },
  again: { vi: "Ghi thêm một việc của biển này", en: "Record something else of this sign" },
  signPage: {
    vi: "Trang của biển (bỏ việc ghi nhầm)",
    en: "The sign's page (to strike out a mistake)",
  },
  streetPage: { vi: "Trang người dân thấy", en: "The page that citizens see" },
  problems: {
    noForm: {
      vi: "Biểu mẫu gửi đến thiếu dữ liệu nên chưa ghi được gì. Hãy mở lại trang ghi kết quả của biển.",
      en: "The form was incomplete, and nothing was recorded. Open the page of the visit again.",
    },
    none: { vi: "Chưa chọn kết quả nào.", en: "No result is chosen yet." },
    two: {
      vi: "Đã chọn một kết quả khác mà lại bấm “Biển tốt”, nên chưa ghi được. Hãy chỉ chọn một.",
      en: "Another result was chosen and “All well” pressed, so nothing was recorded. Choose one.",
    },
    other: {
      vi: (what: string) =>
        `Trang này đã ghi “${what}”. Điều vừa gửi khác với điều đã ghi nên chưa được ghi. Nếu đó là một việc khác, hãy ghi lại dưới đây.`,
      en: (what: string) =>
        `This page has recorded “${what}”. What was sent now is different, and is not recorded. If it is something else that was done, record it again below.`,
    },
  },
  /** Said by the script, which fills in what stands in braces. */
  script: {
    heading: { vi: "Chưa gửi: {n}", en: "Not sent yet: {n}" },
    sending: { vi: "Đang gửi…", en: "Sending…" },
    waiting: {
      vi: "Chưa gửi được, sẽ gửi lại khi có mạng. Kết quả được giữ trên máy này: đóng trang cũng không mất, mở lại trang là gửi tiếp.",
      en: "Not sent yet; it will be sent again when there is a network. It is kept on this device: closing the page loses nothing, and opening it again goes on sending.",
    },
    login: {
      vi: "Phiên đăng nhập đã hết. Kết quả vẫn được giữ trên máy này và sẽ được gửi sau khi đăng nhập lại.",
      en: "The login has expired. What was recorded is still on this device and will be sent once you have signed in again.",
    },
    signIn: { vi: "Đăng nhập lại", en: "Sign in again" },
    again: { vi: "Gửi lại ngay", en: "Send again now" },
    sent: { vi: "Đã gửi xong.", en: "All is sent." },
    recorded: { vi: "Đã ghi: {what}.", en: "Recorded: {what}." },
    kept: {
      vi: "Chưa gửi: {what}. Kết quả được giữ trên máy này.",
      en: "Not sent yet: {what}. It is kept on this device.",
    },
    held: {
      vi: "Chưa gửi: {what}. Trình duyệt không lưu được trên máy này, nên đừng đóng trang.",
      en: "Not sent yet: {what}. The browser cannot keep it on this device, so leave the page open.",
    },
    heldOnly: {
      vi: "Chưa gửi được, đang thử lại. Trình duyệt không lưu được trên máy này, nên đừng đóng hay tải lại trang trước khi gửi xong. Nếu phải đăng nhập lại, hãy mở một thẻ khác.",
      en: "Not sent yet; it is tried again. The browser cannot keep it on this device, so do not close or reload the page before it is sent. If you have to sign in again, do so in another tab.",
    },
    discard: { vi: "Bỏ, không ghi", en: "Do not record it" },
    discardNow: { vi: "Xóa khỏi máy này", en: "Delete it from this device" },
    refused: { vi: "Không ghi được: {detail}", en: "Not recorded: {detail}" },
    open: { vi: "Ghi lại", en: "Record it again" },
    others: {
      vi: "Do {official} ghi: chỉ gửi khi tài khoản đó đăng nhập trên máy này.",
      en: "Recorded by {official}: it is sent when they sign in on this device.",
    },
    two: {
      vi: "Đã chọn một kết quả khác mà lại bấm “Biển tốt”. Hãy chỉ chọn một.",
      en: "Another result is chosen, and “All well” was pressed. Choose one.",
    },
  },
});
