import { inBothLanguages } from "../../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  download: { vi: "Tải văn bản (.docx)", en: "Download as a document (.docx, in Vietnamese)" },
  about: {
    vi: "Báo cáo tháng theo thể thức Nghị định 30/2020/NĐ-CP, để trình ký. Số và ngày để trống cho văn thư; phần chưa khai trong thông tin cơ quan là dòng chấm.",
    en: "The report in the layout of decree 30/2020/NĐ-CP, ready to be signed. Number and day are left to the office's register; what the letterhead lacks is a dotted line.",
  },
  letterhead: { vi: "Sửa thông tin cơ quan", en: "Change the letterhead" },
  noScript: {
    vi: "Cần bật JavaScript để tạo văn bản .docx. Không có JavaScript thì vẫn in được trang này.",
    en: "Making a .docx document takes JavaScript. Without it this page can still be printed.",
  },
  working: { vi: "Đang tạo văn bản…", en: "Making the document…" },
  done: {
    vi: (name: string) => `Đã tạo ${name}; tệp nằm trong thư mục tải về.`,
    en: (name: string) => `${name} is made and among your downloads.`,
  },
  notFetched: {
    vi: "Chưa tạo được văn bản: không lấy được số liệu từ máy chủ. Hãy kiểm tra mạng, tải lại trang để đăng nhập lại nếu cần, rồi bấm lại.",
    en: "No document was made: the figures did not come from the server. Check the network, reload the page to sign in again if need be, and try once more.",
  },
  notMade: {
    vi: "Trình duyệt này chưa tạo được văn bản. Hãy dùng bản mới của Chrome, Edge, Firefox hoặc Safari, hoặc in trang này.",
    en: "This browser could not make the document. Use a recent Chrome, Edge, Firefox or Safari, or print this page.",
  },
});
