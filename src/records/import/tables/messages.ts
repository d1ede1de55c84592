import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** Why a table is refused that its format does not hold to. */
export const messages = inBothLanguages({
  refused: {
    unclosedQuote: {
      vi: (line: number) =>
        `Dấu ngoặc kép mở ở dòng ${line} không có dấu đóng. Hãy sửa dòng đó, hoặc gửi tệp XLSX.`,
      en: (line: number) =>
        `A quotation mark that opens on line ${line} never closes. Mend that line, or send the XLSX.`,
    },
  },
});
