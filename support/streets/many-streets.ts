import type { Searched } from "../../src/streets/list/search.ts";
import { byName } from "../../src/web/vietnamese.ts";
import { seeded } from "../random.ts";

/** Streets as many cities have them: people, places, days and numbers. */
const real = `Lý Bôn, Lê Lợi, Trần Hưng Đạo, Hai Bà Trưng, Quang Trung, Nguyễn Huệ, Lê Thánh Tông,
Lý Thường Kiệt, Trần Phú, Lê Duẩn, Phan Bội Châu, Phan Chu Trinh, Nguyễn Trãi, Nguyễn Du, Lê Hồng Phong,
Ngô Quyền, Đinh Tiên Hoàng, Bà Triệu, Điện Biên Phủ, Hùng Vương, Lý Thái Tổ, Trần Nhân Tông,
Trần Thánh Tông, Trần Thái Tông, Trần Quốc Toản, Trần Quang Khải, Trần Nhật Duật, Trần Khánh Dư,
Phạm Ngũ Lão, Yết Kiêu, Dã Tượng, Nguyễn Bỉnh Khiêm, Chu Văn An, Lê Quý Đôn, Phùng Hưng, Mai Hắc Đế,
Triệu Quang Phục, Khúc Thừa Dụ, Dương Đình Nghệ, Lê Đại Hành, Lê Hoàn, Lý Nam Đế, Lý Nhân Tông,
Nguyễn Công Trứ, Cao Bá Quát, Hồ Xuân Hương, Đoàn Thị Điểm, Bà Huyện Thanh Quan, Nguyễn Đình Chiểu,
Nguyễn Khuyến, Tú Xương, Tản Đà, Ngô Tất Tố, Nam Cao, Vũ Trọng Phụng, Thạch Lam, Xuân Diệu,
Hàn Mặc Tử, Chế Lan Viên, Tố Hữu, Nguyễn Tuân, Hoàng Diệu, Nguyễn Tri Phương, Tôn Thất Thuyết,
Phan Đình Phùng, Nguyễn Thiện Thuật, Hoàng Hoa Thám, Đề Thám, Đội Cấn, Lương Văn Can, Nguyễn Thái Học,
Phạm Hồng Thái, Nguyễn An Ninh, Nguyễn Văn Cừ, Hà Huy Tập, Lê Hồng Sơn, Nguyễn Thị Minh Khai,
Minh Khai, Võ Thị Sáu, Lý Tự Trọng, Kim Đồng, Võ Nguyên Giáp, Văn Tiến Dũng, Nguyễn Chí Thanh,
Trường Chinh, Phạm Văn Đồng, Phạm Hùng, Nguyễn Văn Linh, Võ Văn Kiệt, Võ Chí Công, Hoàng Quốc Việt,
Hoàng Văn Thụ, Hoàng Văn Thái, Tôn Đức Thắng, Nguyễn Lương Bằng, Xuân Thủy, Tô Hiến Thành, Tô Hiệu,
Bùi Thị Xuân, Ngô Thì Nhậm, Ngô Văn Sở, Phan Huy Ích, Phan Huy Chú, Đặng Tiến Đông, Đặng Trần Côn,
Đặng Dung, Đặng Tất, Nguyễn Cảnh Chân, Nguyễn Cảnh Dị, Nguyễn Xí, Đinh Lễ, Đinh Liệt, Lê Lai, Lê Thạch,
Lê Văn Hưu, Lê Văn Lương, Lê Trọng Tấn, Lê Thanh Nghị, Nguyễn Đức Cảnh, Nguyễn Hữu Thọ, Nguyễn Hữu Huân,
Nguyễn Trung Trực, Trương Định, Trương Công Định, Thủ Khoa Huân, Huỳnh Thúc Kháng, Trần Cao Vân,
Thái Phiên, Phan Thanh Giản, Châu Văn Liêm, Nguyễn Văn Trỗi, Nguyễn Viết Xuân, Phan Đình Giót,
Bế Văn Đàn, Tô Vĩnh Diện, La Văn Cầu, Cù Chính Lan, Doãn Khuê, Đoàn Khuê, Đoàn Nhữ Hài, Bùi Viện,
Bùi Sỹ Tiêm, Kỳ Đồng, Kỳ Bá, Bồ Xuyên, Trần Lãm, Vũ Văn Dũng, Phan Bá Vành, Hoàng Công Chất, Lê Chân,
Bạch Đằng, Chi Lăng, Đống Đa, Ngọc Hồi, Hàm Nghi, Duy Tân, Thành Thái, Hàm Tử, Chương Dương, Vạn Kiếp,
Tây Sơn, Lam Sơn, Yên Thế, Pác Bó, Tân Trào, Ba Đình, Hiến, Phố Hiến, Âu Cơ, Lạc Long Quân, An Dương Vương,
Thánh Gióng, Sơn Tinh, Hoa Lư, Cổ Loa, Thăng Long, Phú Xuân, Hòa Bình, Độc Lập, Thống Nhất, Giải Phóng,
Tự Do, Dân Chủ, Xô Viết Nghệ Tĩnh, Nam Kỳ Khởi Nghĩa, Cách Mạng Tháng 8, 30 Tháng 4, 3 Tháng 2, 14/10,
2 Tháng 9, 19/5, 23 Tháng 9, 1/5, N'Trang Lơng, N'Trang Gưh, Y Jút, Y Ngông, Ama Khê, Nơ Trang Long,
Số 1, Số 2, Số 02A, Số 3, Số 10, Số 20, D1, D2, N12, Đặng Thai Mai, Tống Văn Trân, Nguyễn Thượng Hiền`
  .split(/,\s*/)
  .map((name) => name.trim());

const surnames = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Lương".split(
  " ",
);
const middles = "Văn Thị Đình Quốc Công Hữu Xuân Quang Đức Ngọc Bá Thế Minh Huy".split(" ");
const givens =
  "An Bình Cảnh Chính Dũng Đạt Giang Hải Hiếu Hòa Hùng Khánh Lâm Long Mẫn Nghĩa Phúc Quý Sơn Tâm Thắng Tuấn Uyên Vinh Yên".split(
    " ",
  );

const wards = [
  "Phường Trần Lãm",
  "Phường Trần Hưng Đạo",
  "Phường Thái Bình",
  "Phường Kỳ Bá",
  "Xã Vũ Phúc",
];

/**
 * `count` streets in Vietnamese order: the real ones, and people who could have lived, each with a
 * ward, many with the namesake's other name. The same for the same seed.
 */
export function manyStreets(count: number, seed = 1): Searched[] {
  const random = seeded(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const names = new Set(real);
  while (names.size < count) names.add([pick(surnames), pick(middles), pick(givens)].join(" "));
  return Array.from(names, (name, i) => ({
    kind: pick(["đường", "đường", "phố", null]),
    name,
    aliases: i % 3 === 0 ? [[pick(surnames), pick(middles), pick(givens)].join(" ")] : [],
    wards: [pick(wards)],
  }))
    .slice(0, count)
    .sort(byName);
}
