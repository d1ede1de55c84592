export const messages = {
  vi: {
    map: "Bản đồ biển",
    mapSummary: (n: string) =>
      `${n} biển. Hình dạng và màu là tình trạng, cỡ là số lượt quét trong kỳ. Chọn một biển để mở trang của nó.`,
    unplaced: (n: string) => `${n} biển chưa có tọa độ nên không có trên bản đồ.`,
    asTable: "Xem dạng bảng",
  },
  en: {
    map: "Map of signs",
    mapSummary: (n: string) =>
      `${n} signs. Shape and colour are the status, size the scans in this period. Choose a sign to open its page.`,
    unplaced: (n: string) => `${n} signs have no coordinates and are not on the map.`,
    asTable: "As a table",
  },
} as const;
