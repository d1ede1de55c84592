/** What stands on every plate, in both languages, broken where a narrow column breaks it. */
export const captions = {
  vi: ["Quét mã để xem", "thông tin tên đường"],
  en: ["Scan to read about", "this street name"],
} as const;

/** On the plate of a sign that has been taken down. */
export const retiredWords = { vi: "BIỂN ĐÃ GỠ", en: "Retired sign" } as const;
