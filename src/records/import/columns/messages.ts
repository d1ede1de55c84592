import { inBothLanguages } from "../../../web/in-both-languages.ts";
import { list } from "../sentence-parts.ts";

/** What columns hold, and why a correction of them is refused. */
export const messages = inBothLanguages({
  refused: {
    noColumn: {
      vi: (column: string) => `Không có cột “${column}” trong bảng. Hãy chọn lại cột.`,
      en: (column: string) => `The table has no column “${column}”. Choose another.`,
    },
    noTarget: {
      vi: (target: string, known: readonly string[]) =>
        `Không có trường “${target}”. Các trường: ${list(known)}.`,
      en: (target: string, known: readonly string[]) =>
        `There is no field “${target}”. Choose one of ${list(known)}.`,
    },
  },
  /** What columns hold that are no field of a record. */
  targets: {
    order: { vi: "Số thứ tự", en: "Running number" },
    lifespan: { vi: "Năm sinh và năm mất", en: "Born and died" },
    proposedName: { vi: "Tên dự kiến đặt", en: "Proposed name" },
    course: { vi: "Điểm đầu và điểm cuối", en: "Start and end in one" },
    wards: { vi: "Phường", en: "Wards" },
    namesake: { vi: "Mang tên", en: "Named after" },
    coordinates: { vi: "Tọa độ hoặc liên kết bản đồ", en: "Coordinates or a map link" },
    installedOn: { vi: "Ngày gắn", en: "Installed on" },
    oldCode: { vi: "Mã cũ", en: "Old code" },
    oldName: { vi: "Tên cũ", en: "Old name" },
    newCode: { vi: "Mã mới", en: "New code" },
    newName: { vi: "Tên mới", en: "New name" },
    from: { vi: "Có hiệu lực từ", en: "In force from" },
    part: { vi: "Toàn bộ hay một phần", en: "Whole or part" },
    district: { vi: "Quận, huyện", en: "District" },
    namingActs: { vi: "Nghị quyết, quyết định", en: "Resolutions" },
  },
});
