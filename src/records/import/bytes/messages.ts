import { inBothLanguages } from "../../../web/in-both-languages.ts";
import { en, vi } from "../sentence-parts.ts";

/** Why a file is refused by its bytes alone; each says what to do. */
export const messages = inBothLanguages({
  refused: {
    empty: {
      vi: "Tệp không có nội dung. Hãy kiểm tra lại tệp đã chọn.",
      en: "The file is empty. Check which file was chosen.",
    },
    fileTooLarge: {
      vi: (max: number) =>
        `Tệp lớn hơn ${max} MB. Hãy bỏ hình ảnh và các trang tính không cần, hoặc chia thành nhiều tệp.`,
      en: (max: number) =>
        `The file is larger than ${max} MB. Take out pictures and sheets that are not needed, or split it.`,
    },
    unpacksTooLarge: {
      vi: (max: number) =>
        `Tệp giải nén ra lớn hơn ${max} MB nên không được mở. Hãy chép riêng bảng cần nhập sang một tệp mới.`,
      en: (max: number) =>
        `The file would unpack to more than ${max} MB and was not opened. Copy the table alone into a new file.`,
    },
    tooManyParts: {
      vi: (max: number) =>
        `Tệp gồm hơn ${vi(max)} phần nên không được mở. Hãy chép riêng bảng cần nhập sang một tệp mới.`,
      en: (max: number) =>
        `The file has more than ${en(max)} parts and was not opened. Copy the table alone into a new file.`,
    },
    cutOff: {
      vi: "Tệp bị cắt giữa chừng, có lẽ do tải chưa xong. Hãy tải lại hoặc xin gửi lại tệp.",
      en: "The file is cut off, probably in a download. Download it again, or have it sent again.",
    },
    password: {
      vi: "Tệp có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi gửi tệp mới.",
      en: "The file has a password. Open it in Excel, remove the password, save it and send the new file.",
    },
    oldExcel: {
      vi: "Tệp của Excel quá cũ (trước năm 1997). Hãy mở bằng Excel hoặc LibreOffice và lưu thành XLSX.",
      en: "The file is from an Excel before 1997. Open it in Excel or LibreOffice and save it as XLSX.",
    },
    excelXml: {
      vi: "Đây là bảng tính XML 2003. Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This is an XML spreadsheet of Excel 2003. Open it in Excel and save it as XLSX.",
    },
    webArchive: {
      vi: "Đây là trang web lưu thành một tệp (MHTML). Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This is a web page saved as one file (MHTML). Open it in Excel and save it as XLSX.",
    },
    pageWithoutTable: {
      vi: "Trang web này không có bảng nào; bảng có thể nằm ở tệp đi kèm. Hãy mở bằng Excel và lưu thành XLSX.",
      en: "This web page has no table; it may be in a file beside it. Open it in Excel and save it as XLSX.",
    },
    pdf: {
      vi: "Đây là tệp PDF. Hãy xin bản Excel hoặc Word; hoặc chép bảng trong PDF sang Excel, lưu thành XLSX.",
      en: "This is a PDF. Ask for the Excel or Word file, or copy the table into Excel and save it as XLSX.",
    },
    word: {
      vi: "Đây là văn bản (Word), không phải bảng tính. Hãy chép bảng trong văn bản sang Excel và lưu thành XLSX.",
      en: "This is a text document, not a spreadsheet. Copy its table into Excel and save it as XLSX.",
    },
    image: {
      vi: "Đây là hình ảnh hoặc video. Hãy xin bản Excel hoặc Word của bảng này.",
      en: "This is a picture or a film. Ask for the Excel or Word file of this table.",
    },
    archive: {
      vi: "Đây là tệp nén. Hãy giải nén rồi gửi từng tệp bảng tính bên trong.",
      en: "This is an archive. Unpack it and send the spreadsheets in it one by one.",
    },
    kmz: {
      vi: "Đây là tệp KMZ. Hãy giải nén và gửi tệp KML bên trong.",
      en: "This is a KMZ file. Unpack it and send the KML file in it.",
    },
    shapefile: {
      vi: "Đây là tệp bản đồ Shapefile. Hãy xuất thành GeoJSON, hệ tọa độ WGS 84 (EPSG:4326).",
      en: "This is a shapefile. Export it as GeoJSON in WGS 84 (EPSG:4326).",
    },
    otherFile: {
      vi: "Chưa hỗ trợ loại tệp này. Hãy gửi bảng tính XLSX, XLS hoặc CSV, hoặc bản đồ GeoJSON, KML.",
      en: "This kind of file cannot be taken. Send a spreadsheet (XLSX, XLS, CSV) or a map (GeoJSON, KML).",
    },
  },
});
