import type { Biography } from "./biography.ts";

/** Rulers and leaders of risings, but for those of the Trần. */
export const founders: Record<string, Biography> = {
  "Hùng Vương": {
    summaryVi: "Các vua dựng nước trong truyền thuyết",
    summaryEn: "The founding kings of legend",
    biographyVi:
      "Hùng Vương là tên gọi chung các vua dựng nước trong truyền thuyết. Tên đường vì thế không nhắc một người, mà nhắc buổi đầu của đất nước như truyền thuyết kể lại.",
    biographyEn:
      "Hùng Vương is the name shared by the founding kings of legend. The street therefore recalls not one person but the country's beginning, as legend tells it.",
    disputedVi: "Niên đại các vua Hùng không rõ.",
    disputedEn: "The dates of the Hùng kings are unknown.",
  },
  "Hai Bà Trưng": {
    summaryVi: "Trưng Trắc và Trưng Nhị, lãnh đạo khởi nghĩa chống nhà Hán năm 40–43",
    summaryEn: "Trưng Trắc and Trưng Nhị, who led the rising against the Han in 40–43",
    biographyVi:
      "Hai Bà Trưng là Trưng Trắc và Trưng Nhị. Hai bà lãnh đạo cuộc khởi nghĩa chống nhà Hán, kéo dài từ năm 40 đến năm 43. Hai bà mất năm 43, cũng là năm cuộc khởi nghĩa kết thúc.",
    biographyEn:
      "Hai Bà Trưng, the two ladies Trưng, are Trưng Trắc and Trưng Nhị. They led the rising against the Han, which lasted from the year 40 to the year 43. Both died in 43, the year in which it ended.",
  },
  "Lý Bôn": {
    summaryVi: "Người khởi nghĩa chống nhà Lương năm 541, hoàng đế nước Vạn Xuân",
    summaryEn: "Leader of the rising of 541 against the Liang, emperor of Vạn Xuân",
    biographyVi:
      "Lý Bôn, còn gọi là Lý Bí, sinh năm 503. Năm 541 ông nổi dậy chống nhà Lương. Từ năm 544 ông là hoàng đế nước Vạn Xuân, sử gọi là Lý Nam Đế. Ông ở ngôi cho đến khi mất, năm 548.",
    biographyEn:
      "Lý Bôn, also called Lý Bí, was born in 503. In 541 he rose against the Liang. From 544 he was emperor of Vạn Xuân, known as Lý Nam Đế. He reigned until his death in 548.",
    disputedVi:
      "Sử cũ có nhắc địa danh “Thái Bình”; theo Việt Nam sử lược, đó không phải tỉnh Thái Bình ngày nay.",
    disputedEn:
      "The chronicles mention a place called “Thái Bình”; according to Việt Nam sử lược it is not today's province.",
  },
  "Ngô Quyền": {
    summaryVi: "Người thắng trận Bạch Đằng năm 938",
    summaryEn: "Victor at Bạch Đằng in 938",
    biographyVi:
      "Ngô Quyền sinh năm 898. Năm 938 ông thắng trận ở Bạch Đằng, chiến thắng khiến tên ông được nhắc đến. Ông mất năm 944.",
    biographyEn:
      "Ngô Quyền was born in 898. In 938 he won the battle of Bạch Đằng, the victory for which he is known. He died in 944.",
  },
  "Đinh Tiên Hoàng": {
    summaryVi: "Người thống nhất đất nước năm 968, hoàng đế đầu tiên nhà Đinh",
    summaryEn: "Unifier of the country in 968 and first Đinh emperor",
    biographyVi:
      "Đinh Tiên Hoàng tên là Đinh Bộ Lĩnh, sinh năm 924. Năm 968 ông thống nhất đất nước. Ông là hoàng đế đầu tiên của nhà Đinh. Ông mất năm 979.",
    biographyEn:
      "Đinh Tiên Hoàng, whose own name was Đinh Bộ Lĩnh, was born in 924. In 968 he unified the country. He was the first emperor of the Đinh. He died in 979.",
  },
  "Lê Đại Hành": {
    summaryVi: "Hoàng đế đầu tiên nhà Tiền Lê",
    summaryEn: "First emperor of the Early Lê",
    biographyVi:
      "Lê Đại Hành tên là Lê Hoàn, sinh năm 941. Ông là hoàng đế đầu tiên của nhà Tiền Lê. Ông mất năm 1005.",
    biographyEn:
      "Lê Đại Hành, whose own name was Lê Hoàn, was born in 941. He was the first emperor of the Early Lê. He died in 1005.",
  },
  "Lý Thái Tổ": {
    summaryVi: "Người sáng lập nhà Lý, dời đô ra Thăng Long năm 1010",
    summaryEn: "Founder of the Lý dynasty, who moved the capital to Thăng Long in 1010",
    biographyVi:
      "Lý Thái Tổ tên là Lý Công Uẩn, sinh năm 974. Ông sáng lập nhà Lý. Năm 1010 ông dời đô ra Thăng Long. Ông mất năm 1028.",
    biographyEn:
      "Lý Thái Tổ, whose own name was Lý Công Uẩn, was born in 974. He founded the Lý dynasty. In 1010 he moved the capital to Thăng Long. He died in 1028.",
  },
  "Lý Thường Kiệt": {
    summaryVi: "Tướng trong cuộc chiến chống Tống 1075–1077",
    summaryEn: "General in the war against the Song, 1075–1077",
    biographyVi:
      "Lý Thường Kiệt sinh năm 1019. Ông là vị tướng trong cuộc chiến chống nhà Tống từ năm 1075 đến năm 1077. Ông mất năm 1105.",
    biographyEn:
      "Lý Thường Kiệt was born in 1019. He was a general in the war against the Song, from 1075 to 1077. He died in 1105.",
  },
  "Lê Lợi": {
    summaryVi: "Lãnh tụ khởi nghĩa Lam Sơn, người sáng lập nhà Hậu Lê",
    summaryEn: "Leader of the Lam Sơn uprising and founder of the Later Lê",
    biographyVi:
      "Lê Lợi sinh năm 1385. Ông lãnh đạo cuộc khởi nghĩa Lam Sơn và sáng lập nhà Hậu Lê. Ông còn được gọi là Lê Thái Tổ. Ông mất năm 1433.",
    biographyEn:
      "Lê Lợi was born in 1385. He led the Lam Sơn uprising and founded the Later Lê dynasty. He is also known as Lê Thái Tổ. He died in 1433.",
  },
  "Nguyễn Trãi": {
    summaryVi: "Nhà chiến lược của Lam Sơn, nhà thơ, nhà bác học",
    summaryEn: "Strategist of Lam Sơn, poet and scholar",
    biographyVi:
      "Nguyễn Trãi sinh năm 1380. Ông là nhà chiến lược của cuộc khởi nghĩa Lam Sơn, đồng thời là nhà thơ và nhà bác học. Ông mất năm 1442.",
    biographyEn:
      "Nguyễn Trãi was born in 1380. He was the strategist of the Lam Sơn uprising, and a poet and scholar besides. He died in 1442.",
  },
  "Hoàng Công Chất": {
    summaryVi: "Thủ lĩnh cuộc khởi nghĩa 1739–1769",
    summaryEn: "Leader of the rising of 1739–1769",
    biographyVi:
      "Hoàng Công Chất, còn gọi là Hoàng Công Thư, là thủ lĩnh cuộc khởi nghĩa nổ ra năm 1739. Tên tuổi ông gắn liền với Hoàng Xá, thuộc Nguyên Xá, huyện Vũ Thư cũ. Cuộc khởi nghĩa kéo dài đến năm 1769, cũng là năm ông mất.",
    biographyEn:
      "Hoàng Công Chất, also called Hoàng Công Thư, led the rising that broke out in 1739. He is linked with Hoàng Xá, in Nguyên Xá, Vũ Thư. The rising lasted until 1769, which was also the year of his death.",
    disputedVi: "Có nguồn ghi ông sinh năm 1706, có nguồn cho là không rõ năm sinh.",
    disputedEn: "One source has him born in 1706; to others the year is unknown.",
  },
  "Quang Trung": {
    summaryVi: "Hoàng đế nhà Tây Sơn, người đánh thắng quân Thanh năm 1789",
    summaryEn: "Tây Sơn emperor, victor over the Qing in 1789",
    biographyVi:
      "Quang Trung tên là Nguyễn Huệ, sinh năm 1753. Ông là hoàng đế nhà Tây Sơn. Năm 1789 ông đánh thắng quân Thanh. Ông mất năm 1792.",
    biographyEn:
      "Quang Trung, whose own name was Nguyễn Huệ, was born in 1753. He was an emperor of the Tây Sơn. In 1789 he defeated the Qing. He died in 1792.",
  },
  "Phan Bá Vành": {
    summaryVi: "Thủ lĩnh cuộc khởi nghĩa nông dân 1821–1827",
    summaryEn: "Leader of the peasant rising of 1821–1827",
    biographyVi:
      "Phan Bá Vành lãnh đạo cuộc khởi nghĩa nông dân nổ ra năm 1821. Tên tuổi ông gắn liền với Minh Giám, thuộc huyện Vũ Thư hoặc huyện Kiến Xương cũ. Ông mất năm 1827, năm cuộc khởi nghĩa chấm dứt.",
    biographyEn:
      "Phan Bá Vành led the peasant rising that began in 1821. He is linked with Minh Giám, in the former district of Vũ Thư or that of Kiến Xương. He died in 1827, the year in which the rising came to its end.",
    disputedVi: "Năm sinh và quê của ông, các nguồn ghi khác nhau.",
    disputedEn: "The sources differ on the year of his birth and on his home.",
  },
};
