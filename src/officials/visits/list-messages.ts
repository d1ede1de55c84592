import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

/** What the list of signs to visit says. */
export const messages = inBothLanguages({
  none: { vi: "Không có biển nào cần đến.", en: "No sign wants a visit." },
  noneInWard: {
    vi: "Không có biển nào cần đến ở phường này.",
    en: "No sign of this ward wants a visit.",
  },
  found: {
    vi: (n: string) => `${n} biển cần đến kiểm tra.`,
    en: (n: string) => (n === "1" ? "1 sign wants a visit." : `${n} signs want a visit.`),
  },
  watched: {
    vi: (n: string) => `Ngoài ra có ${n} biển chỉ cần theo dõi, không có trong danh sách này.`,
    en: (n: string) =>
      n === "1"
        ? "1 more is only to be watched and is not listed here."
        : `${n} more are only to be watched and are not listed here.`,
  },
  more: {
    vi: (n: string) =>
      `Danh sách chỉ có ${n} biển cần đến nhất. Hãy chọn một phường để thấy hết biển của phường đó.`,
    en: (n: string) =>
      `Only the ${n} most pressing are listed. Choose a ward to see all that it has.`,
  },
  rest: {
    vi: (n: string) =>
      `Danh sách chỉ có ${n} biển cần đến nhất. Ghi kết quả các biển này rồi tải lại trang để thấy các biển tiếp theo.`,
    en: (n: string) =>
      `Only the ${n} most pressing are listed. Record these and load the page again to see the next.`,
  },
  ward: terms.ward,
  allWards: { vi: "Tất cả các phường", en: "All wards" },
  show: { vi: "Xem", en: "Show" },
  here: { vi: "Xếp theo chỗ tôi đang đứng", en: "Sort by where I stand" },
  byWard: {
    vi: "Đang xếp theo phường và đường. Vị trí của máy chỉ được hỏi khi bấm nút, chỉ dùng trên máy này và không gửi đi đâu.",
    en: "Sorted by ward and street. Where the phone is is asked only when the button is pressed, is used on this device alone and sent nowhere.",
  },
  noPlace: { vi: "Biển chưa có tọa độ", en: "Signs without coordinates" },
  record: { vi: "Ghi kết quả", en: "Record a visit" },
  map: { vi: "Google Maps", en: "Google Maps" },
  /** Said by the script, which fills in what stands in braces. */
  script: {
    locating: { vi: "Đang tìm vị trí…", en: "Finding where you are…" },
    located: {
      vi: "Đang xếp biển gần nhất trước; vị trí chính xác đến khoảng {metres}. Đi xa hơn thì bấm lại.",
      en: "The nearest first, from a position accurate to about {metres}. Press again when you have moved on.",
    },
    noLocation: {
      vi: "Máy không cho biết vị trí, nên thứ tự danh sách vẫn như cũ.",
      en: "The device does not say where it is, and the list stays as it was.",
    },
    away: { vi: "Cách {distance} về phía {direction}", en: "{distance} to the {direction}" },
    metres: { vi: "{n} m", en: "{n} m" },
    kilometres: { vi: "{n} km", en: "{n} km" },
    directions: {
      vi: ["bắc", "đông bắc", "đông", "đông nam", "nam", "tây nam", "tây", "tây bắc"],
      en: [
        "north",
        "north-east",
        "east",
        "south-east",
        "south",
        "south-west",
        "west",
        "north-west",
      ],
    },
  },
});
