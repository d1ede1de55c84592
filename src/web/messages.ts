import { inBothLanguages } from "./in-both-languages.ts";

/** What the shared parts of a page say. Each room keeps the words of its own pages. */
export const messages = inBothLanguages({
  product: { vi: "Biển Phố", en: "Biển Phố" },
  ownName: { vi: "Tiếng Việt", en: "English" },
  otherLanguage: { vi: "Ngôn ngữ khác", en: "Other language" },
  skip: { vi: "Đến nội dung", en: "Skip to content" },
  noTrace: {
    vi: "Trang này không dùng cookie, không lưu địa chỉ mạng (IP) hay thông tin về thiết bị của bạn. Thành phố chỉ đếm mỗi mã được quét bao nhiêu lần.",
    en: "This page sets no cookie and keeps nothing about you or your device. The city counts only how often each code is scanned.",
  },
  privacy: { vi: "Thành phố lưu những gì", en: "What the city keeps" },
  home: { vi: "Tìm tên đường", en: "Find a street" },
  homeOrCode: {
    vi: "Tìm theo tên đường hoặc mã trên biển",
    en: "Find a street by its name or a sign's code",
  },
  find: { vi: "Tìm", en: "Find" },
  /** What went wrong and what would be right, in the reader's words. */
  errors: {
    "wrong-code": {
      title: { vi: "Mã này không đúng", en: "This code is not right" },
      detail: {
        vi: "Mã trên biển gồm sáu chữ và số. Hãy so lại từng ký tự với biển, hoặc tìm theo tên đường.",
        en: "A sign's code has six letters and digits. Compare it with the sign character by character, or look the street up by its name.",
      },
    },
    "unknown-code": {
      title: { vi: "Không có biển nào mang mã này", en: "No sign bears this code" },
      detail: {
        vi: "Mã này đúng quy cách, nhưng thành phố chưa gắn biển nào mang mã này. Nếu bạn quét mã từ một tấm biển, mã có thể đã bị in sai hoặc bị dán đè. Bạn vẫn có thể tìm theo tên đường.",
        en: "The code is well formed, but the city has put it on no sign. If you scanned it from one, it may be misprinted or pasted over. You can still look the street up by its name.",
      },
    },
    "not-found": {
      title: { vi: "Không có trang này", en: "There is no such page" },
      detail: {
        vi: "Có thể địa chỉ đã bị gõ nhầm. Hãy tìm theo tên đường.",
        en: "The address may be mistyped. Look the street up by its name.",
      },
    },
    "no-answer": {
      title: {
        vi: "Tạm thời chưa mở được trang của biển này",
        en: "This sign cannot answer just now",
      },
      detail: {
        vi: "Cơ sở dữ liệu đang tạm gián đoạn. Mã của bạn không có gì sai: hãy mở lại sau ít giây, hoặc tìm theo tên đường.",
        en: "Our records are out of reach for the moment. Nothing is wrong with your code: open it again in a few seconds, or look the street up by its name.",
      },
    },
    "no-data": {
      title: { vi: "Không đọc được dữ liệu lúc này", en: "The records are out of reach just now" },
      detail: {
        vi: "Cơ sở dữ liệu đang tạm gián đoạn. Hãy thử lại sau ít giây.",
        en: "Our database does not answer for the moment. Please try again in a few seconds.",
      },
    },
    "wrong-method": {
      title: {
        vi: "Địa chỉ này không nhận yêu cầu như vậy",
        en: "This address does not take that kind of request",
      },
      detail: {
        vi: "Tiêu đề Allow của câu trả lời cho biết những phương thức được chấp nhận.",
        en: "The Allow header of this answer names the methods that it takes.",
      },
    },
    "bad-request": {
      title: { vi: "Yêu cầu chưa đúng", en: "Something in the request is not right" },
      detail: { vi: "Hãy kiểm tra lại những gì đã gửi.", en: "Please check what was sent." },
    },
    "too-large": {
      title: { vi: "Nội dung gửi lên quá lớn", en: "What was sent is too large" },
      detail: {
        vi: "Hãy rút gọn những gì bạn viết rồi gửi lại.",
        en: "Please shorten what you wrote and send it again.",
      },
    },
    "not-a-form": {
      title: {
        vi: "Nội dung gửi lên không phải là một biểu mẫu",
        en: "What was sent is not a form",
      },
      detail: {
        vi: "Địa chỉ này chỉ nhận biểu mẫu: application/x-www-form-urlencoded hoặc multipart/form-data. Hãy mở trang có biểu mẫu rồi gửi từ đó.",
        en: "This address takes a form: application/x-www-form-urlencoded or multipart/form-data. Open the page that has it and send it from there.",
      },
    },
    "not-utf-8": {
      title: { vi: "Biểu mẫu gửi lên không dùng UTF-8", en: "The form is not in UTF-8" },
      detail: {
        vi: "Chữ trong biểu mẫu phải được mã hóa bằng UTF-8, nếu không tiếng Việt sẽ bị mất dấu. Hãy mở trang có biểu mẫu rồi gửi từ đó.",
        en: "The text of a form must be in UTF-8, or letters are lost on the way. Open the page that has it and send it from there.",
      },
    },
    "broken-form": {
      title: { vi: "Biểu mẫu gửi lên không đọc được", en: "The form cannot be read" },
      detail: {
        vi: "Biểu mẫu bị thiếu một phần hoặc đã hỏng trên đường truyền. Hãy quay lại trang trước rồi gửi lại.",
        en: "A part of it is missing, or it was damaged on the way. Go back and send it again.",
      },
    },
    "cross-site": {
      title: {
        vi: "Biểu mẫu này được gửi từ một trang khác",
        en: "This form was sent from another site",
      },
      detail: {
        vi: "Để không ai gửi thay bạn, hãy mở biểu mẫu trên chính trang này và gửi từ đó.",
        en: "So that nobody can send in your name, open the form on this site and send it from there.",
      },
    },
    forbidden: {
      title: { vi: "Khu vực dành cho cán bộ", en: "For the city's officials" },
      detail: {
        vi: "Bạn chưa đăng nhập bằng tài khoản có quyền. Hãy liên hệ người quản trị của thành phố.",
        en: "You are not signed in with an account that has a role here. Ask your city's administrator.",
      },
    },
    unexpected: {
      title: { vi: "Hệ thống gặp lỗi", en: "Something went wrong on our side" },
      detail: {
        vi: "Trang chưa mở được vì một lỗi ngoài dự kiến, và lỗi đã được ghi lại. Hãy thử lại sau ít phút.",
        en: "The page could not be shown because of an unexpected error, which has been recorded. Please try again in a few minutes.",
      },
    },
  },
});

export type ErrorName = keyof (typeof messages)["vi"]["errors"];
