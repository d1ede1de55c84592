import { inBothLanguages } from "../../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  answers: { vi: "Phản ánh được trả lời", en: "Reports that this answers" },
  answersNote: {
    vi: "Người gửi thấy ngày kiểm tra, kết quả và việc sẽ làm trên trang biên nhận. Bỏ chọn phản ánh về việc khác.",
    en: "Their senders see the day, what was found and what is to be done on their receipt pages. Untick a report of something else.",
  },
  number: { vi: "Số", en: "No." },
});
