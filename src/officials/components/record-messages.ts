import type { Language } from "../../city.ts";
import type { RecordKind } from "../../records/changes/change-set.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What records, their values and what was changed in them are called on the officials' pages. */
export const messages = inBothLanguages({
  kinds: {
    ward: { vi: "Phường", en: "Ward" },
    namesake: { vi: "Danh nhân, tên gọi", en: "Namesake" },
    street: { vi: "Đường", en: "Street" },
    namingAct: { vi: "Nghị quyết đặt tên", en: "Naming resolution" },
    sign: { vi: "Biển", en: "Sign" },
    signEvent: { vi: "Việc về biển", en: "Work on a sign" },
    publicPlace: { vi: "Địa điểm công cộng", en: "Public place" },
  } satisfies Record<RecordKind, Record<Language, string>>,
  history: { vi: "Lịch sử thay đổi", en: "History of changes" },
  edit: { vi: "Sửa", en: "Edit" },
  rowHistory: { vi: "Lịch sử", en: "History" },
  parts: {
    whole: { vi: "toàn bộ", en: "whole" },
    part: { vi: "một phần", en: "part" },
  },
  struckOut: { vi: "Bỏ vì ghi nhầm", en: "Struck out as a mistake" },
  yes: { vi: "có", en: "yes" },
  blank: { vi: "(trống)", en: "(blank)" },
  became: { vi: "đổi thành", en: "became" },
  points: {
    vi: (n: string) => `${n} điểm tọa độ`,
    en: (n: string) => `${n} ${n === "1" ? "position" : "positions"}`,
  },
});
