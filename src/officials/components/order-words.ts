/** What is agreed in an order of plates, as its pages and the audit call it; texts of `inBothLanguages`. */
export const orderWords = {
  workshop: { vi: "Xưởng", en: "Workshop" },
  orderedOn: { vi: "Ngày đặt", en: "Ordered on" },
  dueOn: { vi: "Hẹn giao ngày", en: "Due on" },
  format: { vi: "Cỡ biển (mm)", en: "Format (mm)" },
  bleed: { vi: "Chừa xén (mm)", en: "Bleed (mm)" },
  quantity: { vi: "Số tấm mỗi biển", en: "Plates of each sign" },
};
