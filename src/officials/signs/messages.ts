import type { Language } from "../../city.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { Sort } from "../queries/select-signs.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.signs,
  putUp: { vi: "Thêm biển mới", en: "Add new signs" },
  recordMany: { vi: "Ghi việc cho nhiều biển", en: "Record for many signs" },
  search: { vi: "Tên đường, vị trí hoặc mã", en: "Street, position or code" },
  show: terms.status,
  all: { vi: "Tất cả", en: "All" },
  check: { vi: "Nên kiểm tra hoặc theo dõi", en: "To inspect or watch" },
  sort: { vi: "Sắp xếp", en: "Order" },
  sorts: {
    "-scans": { vi: "Dùng nhiều nhất trước", en: "Most used first" },
    scans: { vi: "Dùng ít nhất trước", en: "Least used first" },
    "-last": { vi: "Vừa quét gần đây trước", en: "Scanned most recently first" },
    last: { vi: "Lâu chưa quét trước", en: "Longest unscanned first" },
    street: { vi: "Theo tên đường", en: "By street" },
    code: { vi: "Theo mã", en: "By code" },
    state: { vi: "Cần kiểm tra trước", en: "Most pressing first" },
  } satisfies Record<Sort, Record<Language, string>>,
  apply: { vi: "Lọc", en: "Filter" },
  found: {
    vi: (shown: string, all: string) => `${shown} trên ${all} biển.`,
    en: (shown: string, all: string) => `${shown} of ${all} signs.`,
  },
  noneFound: {
    vi: "Không có biển nào khớp. Hãy bớt điều kiện lọc.",
    en: "No sign matches. Try fewer conditions.",
  },
  opens: {
    vi: (address: string) => `Quét mở: ${address}`,
    en: (address: string) => `A scan opens ${address}`,
  },
  noneYet: {
    vi: "Chưa có biển nào. Trước hết cần có đường; sau đó chọn vị trí gắn biển trên mỗi đường.",
    en: "There are no signs yet. Streets come first; then choose where signs hang on each.",
  },
  toSteps: { vi: "Xem các bước bắt đầu", en: "See the first steps" },
  trend: { vi: "Diễn biến", en: "Trend" },
  noneOnPage: { vi: "Trang này không có biển nào.", en: "None on this page." },
});
