/** What stands in a cell instead of a value. */

/** "nt", "như trên", `"`: the same as in the row above. */
const ditto =
  /^(?:[-–]?\s*(?:n\.?\s*t\.?|["“”„‟″〃])\s*[-–]?|["“”„″]\s*["“”″]|['’]{1,2}|\/\/|,,|như (?:(?:dòng|hàng) )?trên\.?|ditto|do\.|id\.)$/iu;

/** "-", "không", "N/A": nobody knows, or there is none. */
const missing =
  /^\(?(?:-+|[–—_.…]+|x{2,}|\?+|\/|#?n[/.]?a\.?|null|none|nil|ko|(?:không|chưa)(?: có| rõ| xác định| đặt tên| có tên| có số liệu)?|unknown|trống)\)?$/iu;

/** Longer text is a value. */
const maxLength = 30;

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u200B]+/gu, " ")
    .trim();

/** Whether a cell says "as in the row above": `"`, "nt", "như trên". */
export const isDitto = (text: string): boolean =>
  text.length <= maxLength && ditto.test(plain(text));

/** Whether a cell says that it has no value: "-", "không có". */
export const isMissing = (text: string): boolean =>
  text.length <= maxLength && missing.test(plain(text));
