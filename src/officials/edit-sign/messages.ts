import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  title: { vi: (code: string) => `Sửa biển ${code}`, en: (code: string) => `Edit sign ${code}` },
  codeStays: {
    vi: "Mã đã in trên biển không bao giờ đổi. Biển hỏng thì thay tấm khác cùng mã rồi ghi “Đã thay”; biển bỏ hẳn thì ghi “Đã gỡ”: mã vẫn trả lời người quét.",
    en: "The printed code never changes. A broken plate is replaced by one with the same code, recorded as “Replaced”; a sign that is given up is recorded as “Retired”, and its code still answers.",
  },
  none: { vi: "không có", en: "none" },
  where: { vi: "Tọa độ hoặc liên kết bản đồ", en: "Coordinates or a map link" },
  whereHint: {
    vi: "Vĩ độ trước, kinh độ sau: 20.4467, 106.3367. Để trống nếu chưa biết.",
    en: "Latitude, then longitude: 20.4467, 106.3367. Leave it empty if nobody knows.",
  },
  target: { vi: "Địa chỉ mở khi quét (https://…)", en: "Address that a scan opens (https://…)" },
  targetWarning: {
    vi: "Thường để trống: người quét được đưa tới trang của đường. Nếu điền, mọi người quét biển này được đưa thẳng tới địa chỉ đó thay cho trang của đường. Mã đã in trên biển không thu hồi được, nên chỉ dùng địa chỉ mà thành phố giữ được lâu dài.",
    en: "Usually empty: a scan opens the street's page. If you fill it in, everybody who scans this sign is sent to that address instead. Plates cannot be recalled, so use only an address that the city will keep.",
  },
  save: { vi: "Lưu", en: "Save" },
  cancel: { vi: "Trở lại trang của biển", en: "Back to the sign" },
  wrong: {
    vi: "Chưa lưu được. Hãy sửa những mục dưới đây.",
    en: "Not saved yet. Mend what is below.",
  },
  conflict: {
    vi: "Chưa lưu: người khác vừa sửa cùng mục. Điều bạn nhập còn ở dưới; lưu lần nữa sẽ thay giá trị của họ.",
    en: "Not saved: somebody else changed the same field. What you typed is below; saving again replaces theirs.",
  },
  theirs: {
    vi: (official: string, value: string) => `${official} vừa ghi: ${value}`,
    en: (official: string, value: string) => `${official} wrote: ${value}`,
  },
});
