import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** Why a record was left out when an import was applied. */
export const messages = inBothLanguages({
  leadsToLeftOut: {
    vi: "Thuộc về một bản ghi không nhận được ở tệp này.",
    en: "Belongs to a record of this file that could not be taken.",
  },
  changedMeanwhile: {
    vi: (name: string, official: string) =>
      `“${name}” vừa được ${official} sửa khác. Hãy đọc lại tệp để so sánh lại.`,
    en: (name: string, official: string) =>
      `${official} has just changed “${name}” to something else. Read the file again to compare.`,
  },
});
