import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** Why a file is refused whose letters are lost. */
export const messages = inBothLanguages({
  refused: {
    lettersLost: {
      vi: (word: string) =>
        `Chữ tiếng Việt đã bị mất khi lưu tệp (ví dụ “${word}”) và không thể khôi phục. Hãy mở tệp gốc, lưu thành “CSV UTF-8” hoặc gửi tệp XLSX.`,
      en: (word: string) =>
        `Vietnamese letters were lost when the file was saved (“${word}”, for example) and cannot be restored. Open the original and save it as “CSV UTF-8”, or send the XLSX.`,
    },
    unknownEncoding: {
      vi: "Không nhận ra bảng mã chữ của tệp. Hãy mở bằng Excel, lưu thành “CSV UTF-8” hoặc XLSX.",
      en: "The encoding of the file is not recognised. Open it in Excel and save it as “CSV UTF-8” or XLSX.",
    },
  },
});
