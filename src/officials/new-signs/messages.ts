import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Thêm biển mới", en: "Add new signs" },
  street: terms.street,
  chooseStreet: { vi: "Biển gắn ở đường nào?", en: "On which street?" },
  go: { vi: "Tiếp tục", en: "Continue" },
  otherStreet: { vi: "Chọn đường khác", en: "Another street" },
  places: { vi: "Chọn những chỗ sẽ gắn biển", en: "Choose where signs are to hang" },
  taken: {
    vi: (codes: string) => `đã có biển ${codes}`,
    en: (codes: string) => `sign ${codes} stands there already`,
  },
  elsewhere: { vi: "Hoặc một chỗ khác", en: "Or another place" },
  near: { vi: "Gần địa điểm (ví dụ: chợ Bo)", en: "Near (such as: chợ Bo)" },
  text: { vi: "Mô tả vị trí bằng tiếng Việt", en: "Position in words, in Vietnamese" },
  textEn: { vi: "Mô tả vị trí bằng tiếng Anh (nếu có)", en: "Position in words, in English" },
  where: {
    vi: "Tọa độ hoặc liên kết bản đồ (ví dụ: 20.4467, 106.3367)",
    en: "Coordinates or a map link (such as: 20.4467, 106.3367)",
  },
  here: { vi: "Chỗ tôi đang đứng", en: "Where I stand" },
  locating: { vi: "Đang tìm vị trí…", en: "Finding where you are…" },
  located: {
    vi: "Đã ghi vị trí, sai số khoảng {metres} m.",
    en: "Filled in, accurate to about {metres} m.",
  },
  inaccurate: {
    vi: "Sai số {metres} m là quá lớn (tối đa 50 m). Hãy ra chỗ thoáng rồi thử lại, hoặc chỉ trên bản đồ.",
    en: "{metres} m is not accurate enough (50 m at most). Go into the open and try again, or use the map.",
  },
  noLocation: {
    vi: "Điện thoại không cho biết vị trí. Hãy cho phép trang này dùng vị trí, hoặc chỉ trên bản đồ.",
    en: "The phone did not tell where it is. Allow this page to use its location, or use the map.",
  },
  map: { vi: "Hoặc chỉ trên bản đồ", en: "Or point at the map" },
  mapAbout: {
    vi: "Bản đồ rộng 200 m. Chạm vào chỗ gắn biển: điểm chạm được kéo về tim đường.",
    en: "The map is 200 m across. Tap where the sign is to hang: the point is moved onto the street's line.",
  },
  mapAlt: { vi: "Bản đồ đường, chạm để chọn chỗ", en: "Map of the street; tap to choose a place" },
  back: { vi: "Lùi 150 m", en: "150 m back" },
  forth: { vi: "Tới 150 m", en: "150 m on" },
  snapped: {
    vi: (metres: string) =>
      `Đã lấy điểm trên đường, cách chỗ chạm ${metres} m. Hãy mô tả vị trí rồi kiểm tra.`,
    en: (metres: string) =>
      `Taken on the street, ${metres} m from where you tapped. Say where it is, then check.`,
  },
  check: { vi: "Kiểm tra", en: "Check" },
  checkTitle: { vi: "Kiểm tra trước khi lưu", en: "Check before saving" },
  nothing: { vi: "Chưa chọn chỗ nào.", en: "No place is chosen yet." },
  far: {
    vi: (metres: string) => `Điểm này cách đường ${metres} m. Hãy xem lại nếu không đúng.`,
    en: (metres: string) =>
      `This point is ${metres} m from the street. Look again if that is not right.`,
  },
  unnamed: {
    vi: "Hãy mô tả vị trí, hoặc cho biết gần địa điểm nào.",
    en: "Say where it is in words, or what it is near.",
  },
  withoutPoint: { vi: "chưa có tọa độ", en: "no coordinates" },
  codesLater: {
    vi: "Mỗi biển nhận một mã mới, không bao giờ đổi. Mã được in lên biển.",
    en: "Each sign gets a new code, which never changes. It is printed on the plate.",
  },
  save: {
    vi: (n: string) => `Lưu ${n} biển`,
    en: (n: string) => (n === "1" ? "Save 1 sign" : `Save ${n} signs`),
  },
  change: { vi: "Sửa lại", en: "Change" },
  changed: {
    vi: "Đường này vừa có thêm biển. Hãy kiểm tra lại để không thêm trùng.",
    en: "Signs were added to this street just now. Check again, so that none is added twice.",
  },
  saved: {
    vi: (n: string) => `Đã thêm ${n} biển`,
    en: (n: string) => (n === "1" ? "1 sign added" : `${n} signs added`),
  },
  code: terms.code,
  position: terms.position,
  plate: { vi: "Tấm biển", en: "Plate" },
  print: { vi: "In các biển này", en: "Print these plates" },
  hang: {
    vi: "Gắn xong thì ghi ngày gắn cho các biển này",
    en: "Once they hang, record them as installed",
  },
  more: { vi: "Thêm biển khác", en: "Add others" },
});
