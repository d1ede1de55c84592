import type { Language } from "../city.ts";

/**
 * The words of the field, as labels: each thing has one word in each language, and the texts take
 * it from here. A sentence says the same word in small letters; `terms.test.ts` knows the words
 * that are wrong for a term, in the citizens' texts too.
 */
export const terms = {
  signs: { vi: "Biển", en: "Signs" },
  code: { vi: "Mã", en: "Code" },
  street: { vi: "Đường", en: "Street" },
  ward: { vi: "Phường", en: "Ward" },
  position: { vi: "Vị trí", en: "Position" },
  status: { vi: "Tình trạng", en: "Status" },

  /** An opening of a sign's code by a person. The next three are counted apart from scans. */
  scans: { vi: "Lượt quét", en: "Scans" },
  lastScan: { vi: "Lần quét cuối", en: "Last scan" },
  /** By programs. "Máy quét" is a scanner, the device. */
  robots: { vi: "Truy cập tự động", en: "Robots" },
  staffChecks: { vi: "Cán bộ quét thử", en: "Staff checks" },
  /** Well-formed codes that no sign bears. */
  strays: { vi: "Mã lạ", en: "Strays" },

  /** A sign is "gắn" on its post; "lắp" is to assemble. */
  installed: { vi: "Đã gắn", en: "Installed" },
  planned: { vi: "Chưa gắn", en: "Not installed yet" },
  retired: { vi: "Đã gỡ", en: "Retired" },
  neverScanned: { vi: "Đã gắn, chưa từng được quét", en: "Installed, never scanned" },

  /** What was done at a sign, each on a visit. */
  inspected: { vi: "Đã kiểm tra", en: "Inspected" },
  repaired: { vi: "Đã sửa", en: "Repaired" },
  replaced: { vi: "Đã thay", en: "Replaced" },
  lastVisit: { vi: "Lần kiểm tra cuối", en: "Last visit" },

  /** What citizens send; "báo cáo" is the monthly report alone. */
  reports: { vi: "Phản ánh của người dân", en: "Citizens' reports" },
  monthlyReport: { vi: "Báo cáo tháng", en: "Monthly report" },

  officials: { vi: "Cán bộ", en: "Officials" },
} as const satisfies Record<string, Record<Language, string>>;
