import type { Biography } from "./biography.ts";

/** Those who brought the Trần to power, its emperors and generals, and Trần Lãm before them. */
export const tran: Record<string, Biography> = {
  "Trần Lãm": {
    summaryVi: "Một trong mười hai sứ quân thế kỷ 10, giữ cửa biển Kỳ Bố",
    summaryEn: "One of the twelve warlords of the 10th century, who held the river mouth Kỳ Bố",
    biographyVi:
      "Trần Lãm, còn gọi là Trần Minh Công, là một trong mười hai sứ quân của thế kỷ 10. Ông giữ cửa biển Kỳ Bố. Kỳ Bố Hải Khẩu xưa nay là khu vực Kỳ Bá, Trần Lãm và Hoàng Diệu. Ông mất năm 967.",
    biographyEn:
      "Trần Lãm, also called Trần Minh Công, was one of the twelve warlords of the 10th century. He held the river mouth Kỳ Bố. What was Kỳ Bố Hải Khẩu is today the area of Kỳ Bá, Trần Lãm and Hoàng Diệu. He died in 967.",
  },
  "Trần Thủ Độ": {
    summaryVi: "Thái sư, người đưa nhà Trần lên nắm quyền",
    summaryEn: "Grand tutor, who brought the Trần dynasty to power",
    biographyVi:
      "Trần Thủ Độ sinh năm 1194. Tên tuổi ông gắn liền với Hải Ấp, thuộc huyện Hưng Hà cũ. Giữ chức thái sư, ông là người đưa nhà Trần lên nắm quyền. Ông mất năm 1264.",
    biographyEn:
      "Trần Thủ Độ was born in 1194. He is linked with Hải Ấp, in the former district of Hưng Hà. As grand tutor he was the man who brought the Trần dynasty to power. He died in 1264.",
  },
  "Trần Thị Dung": {
    summaryVi: "Linh Từ Quốc Mẫu, người lo việc sơ tán triều đình khi quân Mông Cổ đến lần đầu",
    summaryEn: "Linh Từ Quốc Mẫu, who organised the court's evacuation in the first Mongol war",
    biographyVi:
      "Trần Thị Dung được gọi là Linh Từ Quốc Mẫu. Tên tuổi bà gắn liền với Lưu Gia, Hải Ấp, thuộc huyện Hưng Hà cũ. Trong cuộc chiến chống Mông Cổ lần thứ nhất, bà đứng ra lo việc sơ tán triều đình. Bà mất năm 1259.",
    biographyEn:
      "Trần Thị Dung is known as Linh Từ Quốc Mẫu. She is linked with Lưu Gia in Hải Ấp, in the former district of Hưng Hà. In the first war against the Mongols it was she who organised the evacuation of the court. She died in 1259.",
    disputedVi: "Có nguồn ghi bà sinh năm 1195, có nguồn cho là không rõ năm sinh.",
    disputedEn: "One source has her born in 1195; to others the year is unknown.",
  },
  "Trần Thái Tông": {
    summaryVi: "Hoàng đế đầu tiên nhà Trần, ở ngôi 1225–1258",
    summaryEn: "First Trần emperor, reigned 1225–1258",
    biographyVi:
      "Trần Thái Tông tên là Trần Cảnh. Ông là hoàng đế đầu tiên của nhà Trần, ở ngôi từ năm 1225 đến năm 1258. Ở Thái Bình, tên ông gắn với khu lăng mộ nhà Trần tại Long Hưng (Hưng Hà).",
    biographyEn:
      "Trần Thái Tông, whose own name was Trần Cảnh, was the first emperor of the Trần. He reigned from 1225 to 1258. What links him with Thái Bình are the Trần tombs at Long Hưng (Hưng Hà).",
  },
  "Trần Hưng Đạo": {
    summaryVi: "Tướng chỉ huy trong các cuộc chiến chống Mông Cổ năm 1258, 1285 và 1288",
    summaryEn: "Commander in the wars against the Mongols of 1258, 1285 and 1288",
    biographyVi:
      "Trần Hưng Đạo tên là Trần Quốc Tuấn. Ông là tướng chỉ huy trong các cuộc chiến chống quân Mông Cổ vào các năm 1258, 1285 và 1288. Ở Thái Bình, tên ông gắn với A Sào, thuộc Quỳnh Phụ. Ông mất năm 1300.",
    biographyEn:
      "Trần Hưng Đạo, whose own name was Trần Quốc Tuấn, was a commander in the wars against the Mongols in 1258, 1285 and 1288. In Thái Bình his name is linked with A Sào, in Quỳnh Phụ. He died in 1300.",
    disputedVi:
      "Năm sinh: có nguồn ghi 1226, có nguồn ghi 1231. Nơi sinh: có nguồn ghi A Sào, có nguồn ghi Nam Định.",
    disputedEn:
      "Born in 1226 according to one source, in 1231 according to another; at A Sào according to one, in Nam Định according to another.",
  },
  "Trần Quang Khải": {
    summaryVi: "Tướng quốc, cầm quân trong các cuộc chiến chống Mông Cổ",
    summaryEn: "Grand chancellor and general in the Mongol wars",
    biographyVi:
      "Trần Quang Khải sinh năm 1241. Ông giữ chức tướng quốc và cầm quân trong các cuộc chiến chống Mông Cổ. Ông mất năm 1294.",
    biographyEn:
      "Trần Quang Khải was born in 1241. He was grand chancellor, and led troops as a general in the wars against the Mongols. He died in 1294.",
  },
  "Phạm Ngũ Lão": {
    summaryVi: "Tướng nhà Trần",
    summaryEn: "General of the Trần",
    biographyVi:
      "Phạm Ngũ Lão sinh năm 1255. Ông là tướng của nhà Trần, gắn liền với Phù Ủng, Ân Thi (Hưng Yên). Ông mất năm 1320.",
    biographyEn:
      "Phạm Ngũ Lão was born in 1255. He was a general of the Trần, and is linked with Phù Ủng, Ân Thi (Hưng Yên). He died in 1320.",
  },
  "Trần Nhân Tông": {
    summaryVi: "Hoàng đế nhà Trần, người sáng lập phái Trúc Lâm",
    summaryEn: "Trần emperor and founder of the Trúc Lâm school",
    biographyVi:
      "Trần Nhân Tông sinh năm 1258. Ông là hoàng đế nhà Trần và là người sáng lập phái Trúc Lâm. Ông mất năm 1308.",
    biographyEn:
      "Trần Nhân Tông was born in 1258. He was an emperor of the Trần and the founder of the Trúc Lâm school. He died in 1308.",
  },
};
