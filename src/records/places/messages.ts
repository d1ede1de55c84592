import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What to do where a pasted place could not be read (`pasted-place.ts`). */
export const messages = inBothLanguages({
  placeProblems: {
    "no-place": {
      vi: "Không đọc được vị trí. Hãy dán tọa độ, ví dụ 20.4463, 106.3366, hoặc liên kết của Google Maps, Apple Maps, OpenStreetMap hay Bing Maps.",
      en: "No place could be read. Paste coordinates such as 20.4463, 106.3366, or a link to Google Maps, Apple Maps, OpenStreetMap or Bing Maps.",
    },
    "short-link": {
      vi: "Đây là liên kết rút gọn, trong đó không có tọa độ. Hãy mở liên kết này bằng trình duyệt, chờ bản đồ hiện ra rồi chép toàn bộ địa chỉ trên thanh địa chỉ. Trên điện thoại, có thể nhấn giữ đúng vị trí trên bản đồ rồi chép tọa độ hiện ra.",
      en: "This is a short link, which does not hold the coordinates. Open it in a browser, wait for the map, then copy the whole address from the address bar. On a phone you can press and hold the place on the map instead, and copy the coordinates that appear.",
    },
    "link-without-place": {
      vi: "Liên kết này không có tọa độ. Hãy mở bản đồ, chọn đúng vị trí rồi chép tọa độ hiện ra.",
      en: "This link holds no coordinates. Open the map, choose the exact place, and copy the coordinates that appear.",
    },
    directions: {
      vi: "Đây là liên kết chỉ đường, có nhiều vị trí. Hãy chọn riêng vị trí gắn biển rồi chép lại.",
      en: "This link gives directions, so it holds several places. Choose the place of the sign alone and copy it again.",
    },
    "outside-viet-nam": {
      vi: "Vị trí này nằm ngoài lãnh thổ Việt Nam. Hãy kiểm tra lại các chữ số.",
      en: "This place is outside Viet Nam. Check the digits.",
    },
    metres: {
      vi: "Đây là tọa độ tính bằng mét (VN-2000 hoặc UTM). Cần vĩ độ, kinh độ WGS 84 tính bằng độ, ví dụ 20.4463, 106.3366.",
      en: "These are coordinates in metres (VN-2000 or UTM). What is needed is the latitude and longitude in degrees of WGS 84, such as 20.4463, 106.3366.",
    },
  },
  viewOnly: {
    vi: "Liên kết này chỉ cho biết tâm của khung bản đồ, không phải một vị trí đã chọn. Hãy xem lại vị trí trên bản đồ trước khi lưu.",
    en: "This link tells only the middle of the map's window and no chosen place. Check the place on the map before you save.",
  },
});
