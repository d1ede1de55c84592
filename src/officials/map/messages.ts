import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  map: { vi: "Bản đồ biển", en: "Map of signs" },
  mapSummary: {
    vi: (n: string) =>
      `${n} biển. Hình dạng và màu là tình trạng, cỡ là số lượt quét trong kỳ. Chọn một biển để mở trang của nó.`,
    en: (n: string) =>
      `${n} signs. Shape and colour are the status, size the scans in this period. Choose a sign to open its page.`,
  },
  manySummary: {
    vi: (n: string) =>
      `${n} biển. Hình dạng và màu là tình trạng, cỡ là số lượt quét trong kỳ. Các biển cùng tình trạng ở sát nhau được vẽ chung một chấm. Chọn hình tam giác, hình thoi hoặc vòng tròn để mở trang của biển đó.`,
    en: (n: string) =>
      `${n} signs. Shape and colour are the status, size the scans in this period. Signs of one status that lie close together share a dot. Choose a triangle, a diamond or a ring to open that sign's page.`,
  },
  toCheck: { vi: "Biển cần kiểm tra", en: "Signs to check" },
  near: { vi: "Biển gần chỗ vừa chạm", en: "Signs near where you touched" },
  touch: {
    vi: "Chạm vào bản đồ: những biển gần đó hiện ra ở đây. Bằng bàn phím: các phím mũi tên đi từ biển này sang biển khác.",
    en: "Touch the map, and the signs near there are listed here. With a keyboard, the arrow keys lead from sign to sign.",
  },
  unplaced: {
    vi: (n: string) => `${n} biển chưa có tọa độ nên không có trên bản đồ.`,
    en: (n: string) => `${n} signs have no coordinates and are not on the map.`,
  },
  asTable: { vi: "Xem dạng bảng", en: "As a table" },
});
