import type { Biography } from "./biography.ts";

/** Laureates and poets, most of them from what is or was Thái Bình. */
export const scholars: Record<string, Biography> = {
  "Quách Đình Bảo": {
    summaryVi: "Thám hoa khoa 1463",
    summaryEn: "Third laureate (thám hoa) of 1463",
    biographyVi:
      "Quách Đình Bảo đỗ thám hoa năm 1463, tức đứng thứ ba trong hàng các vị đỗ đầu khoa ấy. Tên ông gắn với Thái Thụy. Tư liệu đã dùng không cho biết năm sinh và năm mất của ông.",
    biographyEn:
      "Quách Đình Bảo was thám hoa, the third laureate, of 1463. His name is linked with Thái Thụy. The source used here tells neither when he was born nor when he died.",
  },
  "Nguyễn Tông Quai": {
    summaryVi: "Hội nguyên, người đỗ đầu kỳ thi hội",
    summaryEn: "Hội nguyên: first in the metropolitan examination",
    biographyVi:
      "Nguyễn Tông Quai là hội nguyên, nghĩa là người đỗ đầu kỳ thi hội. Tên tuổi ông gắn liền với Phúc Khê, Hòa Tiến, Hưng Hà. Tư liệu đã dùng không cho biết năm sinh và năm mất của ông.",
    biographyEn:
      "Nguyễn Tông Quai was hội nguyên: he came first in the metropolitan examination. He is linked with Phúc Khê in Hòa Tiến, Hưng Hà. The source used here tells neither when he was born nor when he died.",
  },
  "Lê Trọng Thứ": {
    summaryVi: "Tiến sĩ, thân phụ Lê Quý Đôn",
    summaryEn: "Doctoral laureate, father of Lê Quý Đôn",
    biographyVi:
      "Lê Trọng Thứ đỗ tiến sĩ. Ông là cha của nhà bác học Lê Quý Đôn, người cũng có tên đường trong thành phố. Tên tuổi ông gắn liền với Diên Hà, thuộc huyện Hưng Hà cũ.",
    biographyEn:
      "Lê Trọng Thứ was a doctoral laureate. He was the father of the scholar Lê Quý Đôn, after whom a street of this city is named too. He is linked with Diên Hà, in Hưng Hà.",
    disputedVi: "Ông đỗ tiến sĩ năm 1721 hay năm 1724, các nguồn ghi khác nhau.",
    disputedEn: "Sources differ on whether he became a laureate in 1721 or in 1724.",
  },
  "Lê Quý Đôn": {
    summaryVi: "Nhà bác học, bảng nhãn khoa 1752",
    summaryEn: "Scholar, second laureate (bảng nhãn) of 1752",
    biographyVi:
      "Lê Quý Đôn sinh ngày 2 tháng Tám năm 1726. Tên tuổi ông gắn liền với Diên Hà, Hưng Hà, và là con của Lê Trọng Thứ, cũng là người đỗ tiến sĩ. Năm 1752 ông đỗ bảng nhãn, tức đứng thứ hai trong hàng các vị đỗ đầu. Ông được nhớ đến là một nhà bác học. Ông mất năm 1784.",
    biographyEn:
      "Lê Quý Đôn was born on 2 August 1726. He is linked with Diên Hà, Hưng Hà, and was the son of Lê Trọng Thứ, himself a doctoral laureate. In 1752 he became bảng nhãn, the second laureate. He is remembered as a scholar. He died in 1784.",
    disputedVi: "Ông mất ngày 1 hay ngày 2 tháng Sáu năm 1784, các nguồn ghi khác nhau.",
    disputedEn: "Sources differ on whether he died on 1 or on 2 June 1784.",
  },
  "Đoàn Nguyễn Tuấn": {
    summaryVi: "Nhà thơ, con của Đoàn Nguyễn Thục",
    summaryEn: "Poet, son of Đoàn Nguyễn Thục",
    biographyVi:
      "Đoàn Nguyễn Tuấn là nhà thơ. Cha ông là Đoàn Nguyễn Thục (1718–1775). Tên ông gắn với Hải Yến, Quỳnh Côi. Tư liệu đã dùng không cho biết năm sinh và năm mất của ông.",
    biographyEn:
      "Đoàn Nguyễn Tuấn was a poet. His father was Đoàn Nguyễn Thục (1718–1775). His name is linked with Hải Yến, Quỳnh Côi. The source used here tells neither when he was born nor when he died.",
  },
  "Doãn Khuê": {
    summaryVi: "Tiến sĩ khoa 1838, doanh điền sứ",
    summaryEn: "Doctoral laureate of 1838, land-reclamation commissioner",
    biographyVi:
      "Doãn Khuê sinh ngày 7 tháng Mười một năm 1813. Tên tuổi ông gắn liền với Song Lãng, Vũ Thư. Ông đỗ tiến sĩ năm 1838. Ông còn được biết đến ở chức doanh điền sứ, trông coi việc khai khẩn đất. Ông mất năm 1878.",
    biographyEn:
      "Doãn Khuê was born on 7 November 1813. He is linked with Song Lãng, Vũ Thư. In 1838 he became a doctoral laureate. He is also known as a land-reclamation commissioner, in charge of bringing new land under the plough. He died in 1878.",
  },
  "Ngô Quang Bích": {
    summaryVi: "Hoàng giáp khoa 1869, thủ lĩnh phong trào Cần Vương",
    summaryEn: "Laureate (hoàng giáp) of 1869, leader in the Cần Vương movement",
    biographyVi:
      "Ngô Quang Bích, còn gọi là Nguyễn Quang Bích, sinh năm 1832. Tên tuổi ông gắn liền với Trình Phố, An Ninh, Tiền Hải. Ông đỗ hoàng giáp năm 1869 và là một thủ lĩnh của phong trào Cần Vương. Ông mất năm 1890.",
    biographyEn:
      "Ngô Quang Bích, also called Nguyễn Quang Bích, was born in 1832. He is linked with Trình Phố in An Ninh, Tiền Hải. He became a laureate of the rank hoàng giáp in 1869, and was a leader in the Cần Vương movement. He died in 1890.",
    disputedVi: "Về họ của ông, có nguồn ghi Ngô, có nguồn ghi Nguyễn.",
    disputedEn: "Some sources give his family name as Ngô, others as Nguyễn.",
  },
};
