export type ErrorName =
  | "wrong-code"
  | "unknown-code"
  | "not-found"
  | "no-answer"
  | "wrong-method"
  | "bad-request"
  | "too-large"
  | "forbidden"
  | "cross-site"
  | "unexpected";

type ErrorWords = Record<ErrorName, { title: string; detail: string }>;

/** What went wrong and what would be right, in the reader's words. */
export const errorMessages = {
  vi: {
    "wrong-code": {
      title: "Mã này không đúng",
      detail:
        "Mã trên biển gồm sáu chữ và số. Hãy so lại từng ký tự với biển, hoặc tìm theo tên đường.",
    },
    "unknown-code": {
      title: "Không có biển nào mang mã này",
      detail:
        "Mã đúng cách viết nhưng thành phố chưa gắn nó lên biển nào. Nếu bạn quét từ một tấm biển, mã có thể đã in sai hoặc bị dán đè. Bạn vẫn có thể tìm theo tên đường.",
    },
    "not-found": {
      title: "Không có trang này",
      detail: "Địa chỉ có thể đã gõ nhầm. Hãy tìm theo tên đường.",
    },
    "no-answer": {
      title: "Biển này tạm thời chưa trả lời được",
      detail:
        "Kho dữ liệu đang gián đoạn. Mã của bạn không có gì sai: hãy mở lại sau ít giây, hoặc tìm theo tên đường.",
    },
    "wrong-method": {
      title: "Địa chỉ này không nhận yêu cầu như vậy",
      detail: "Tiêu đề Allow của câu trả lời cho biết những phương thức được chấp nhận.",
    },
    "bad-request": {
      title: "Yêu cầu chưa đúng",
      detail: "Hãy kiểm tra lại những gì đã gửi.",
    },
    "too-large": {
      title: "Nội dung gửi lên quá lớn",
      detail: "Hãy rút gọn những gì bạn viết rồi gửi lại.",
    },
    "cross-site": {
      title: "Mẫu này được gửi từ một trang khác",
      detail: "Để không ai gửi thay bạn, hãy mở mẫu trên chính trang này và gửi từ đó.",
    },
    forbidden: {
      title: "Khu vực dành cho cán bộ",
      detail:
        "Bạn chưa đăng nhập bằng tài khoản có quyền. Hãy liên hệ người quản trị của thành phố.",
    },
    unexpected: {
      title: "Có lỗi phía chúng tôi",
      detail:
        "Trang chưa mở được vì một lỗi ngoài dự kiến, và lỗi đã được ghi lại. Hãy thử lại sau ít phút.",
    },
  },
  en: {
    "wrong-code": {
      title: "This code is not right",
      detail:
        "A sign's code has six letters and digits. Compare it with the sign character by character, or look the street up by its name.",
    },
    "unknown-code": {
      title: "No sign bears this code",
      detail:
        "The code is well formed, but the city has put it on no sign. If you scanned it from one, it may be misprinted or pasted over. You can still look the street up by its name.",
    },
    "not-found": {
      title: "There is no such page",
      detail: "The address may be mistyped. Look the street up by its name.",
    },
    "no-answer": {
      title: "This sign cannot answer just now",
      detail:
        "Our records are out of reach for the moment. Nothing is wrong with your code: open it again in a few seconds, or look the street up by its name.",
    },
    "wrong-method": {
      title: "This address does not take that kind of request",
      detail: "The Allow header of this answer names the methods that it takes.",
    },
    "bad-request": {
      title: "Something in the request is not right",
      detail: "Please check what was sent.",
    },
    "too-large": {
      title: "What was sent is too large",
      detail: "Please shorten what you wrote and send it again.",
    },
    "cross-site": {
      title: "This form was sent from another site",
      detail:
        "So that nobody can send in your name, open the form on this site and send it from there.",
    },
    forbidden: {
      title: "For the city's officials",
      detail:
        "You are not signed in with an account that has a role here. Ask your city's administrator.",
    },
    unexpected: {
      title: "Something went wrong on our side",
      detail:
        "The page could not be shown because of an unexpected error, which has been recorded. Please try again in a few minutes.",
    },
  },
} as const satisfies Record<string, ErrorWords>;
