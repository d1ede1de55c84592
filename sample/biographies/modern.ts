import type { Biography } from "./biography.ts";

/** Those who stood against colonial rule, and revolutionaries. */
export const modern: Record<string, Biography> = {
  "Kỳ Đồng": {
    summaryVi: "Nhân vật chống thực dân, bị đày sang Polynesia",
    summaryEn: "Anti-colonial figure, exiled to Polynesia",
    biographyVi:
      "Kỳ Đồng tên là Nguyễn Văn Cẩm, sinh ngày 8 tháng Mười năm 1875. Tên tuổi ông gắn liền với Ngọc Đình, Văn Cẩm, Hưng Hà. Ông là người chống thực dân và bị đày sang Polynesia. Ông mất tháng Bảy năm 1929.",
    biographyEn:
      "Kỳ Đồng, whose own name was Nguyễn Văn Cẩm, was born on 8 October 1875. He is linked with Ngọc Đình in Văn Cẩm, Hưng Hà. He opposed colonial rule, and was exiled to Polynesia. He died in July 1929.",
  },
  "Phạm Quang Lịch": {
    summaryVi: "Bí thư đầu tiên của Tỉnh ủy Thái Bình",
    summaryEn: "First secretary of the Party committee of Thái Bình province",
    biographyVi:
      "Phạm Quang Lịch, còn gọi là Hào Lịch, sinh năm 1901. Tên tuổi ông gắn liền với Nam Huân, Đình Phùng, Kiến Xương. Ông là bí thư đầu tiên của Tỉnh ủy Thái Bình. Tư liệu đã dùng không cho biết năm mất của ông.",
    biographyEn:
      "Phạm Quang Lịch, also called Hào Lịch, was born in 1901. He is linked with Nam Huân in Đình Phùng, Kiến Xương. He was the first secretary of the Party committee of Thái Bình province. The sources used here do not tell when he died.",
  },
  "Nguyễn Văn Năng": {
    summaryVi: "Nhà cách mạng",
    summaryEn: "Revolutionary",
    biographyVi:
      "Nguyễn Văn Năng sinh năm 1902. Ông là nhà cách mạng, gắn liền với Thượng Phú, Đông Hưng. Ông mất năm 1964.",
    biographyEn:
      "Nguyễn Văn Năng was born in 1902. He was a revolutionary, and is linked with Thượng Phú, Đông Hưng. He died in 1964.",
  },
  "Nguyễn Danh Đới": {
    summaryVi: "Nhà cách mạng",
    summaryEn: "Revolutionary",
    biographyVi:
      "Nguyễn Danh Đới sinh năm 1905. Ông là nhà cách mạng, gắn liền với Vũ Trung, Kiến Xương. Ông mất năm 1943.",
    biographyEn:
      "Nguyễn Danh Đới was born in 1905. He was a revolutionary, and is linked with Vũ Trung, Kiến Xương. He died in 1943.",
  },
  "Hoàng Văn Thụ": {
    summaryVi: "Nhà cách mạng",
    summaryEn: "Revolutionary",
    biographyVi:
      "Hoàng Văn Thụ sinh năm 1906 và hy sinh năm 1944. Ông là nhà cách mạng. Tư liệu đã dùng không nói gì thêm về ông.",
    biographyEn:
      "Hoàng Văn Thụ was born in 1906 and gave his life in 1944. He was a revolutionary. The source used here tells no more of him.",
  },
  "Nguyễn Đức Cảnh": {
    summaryVi:
      "Người đồng sáng lập Đảng Cộng sản Đông Dương, người đứng đầu đầu tiên của Công hội đỏ",
    summaryEn: "Co-founder of the Indochinese Communist Party, first head of the red trade unions",
    biographyVi:
      "Nguyễn Đức Cảnh sinh ngày 2 tháng Hai năm 1908. Tên tuổi ông gắn liền với Diêm Điền, Thái Thụy. Ông là một trong những người sáng lập Đảng Cộng sản Đông Dương và là người đầu tiên đứng đầu Công hội đỏ. Ông hy sinh ngày 31 tháng Bảy năm 1932.",
    biographyEn:
      "Nguyễn Đức Cảnh was born on 2 February 1908. He is linked with Diêm Điền, Thái Thụy. He was one of the founders of the Indochinese Communist Party and the first head of the red trade unions. He gave his life on 31 July 1932.",
  },
};
