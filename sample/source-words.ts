/** What the sources of `sources/streets.csv` are called on a page. */
export const sourceWords: Record<string, string> = {
  "vietnam_dataset (MIT, 2019)": "thien0291/vietnam_dataset (MIT, 2019)",
  "press / public address": "Báo chí, địa chỉ công khai\nPress, public addresses",
};

/** What the doubts of the source say: a line for readers of either language. */
export const doubtWords: Record<string, string> = {
  "spelling variant: NQ 32/NQ-HĐND 2016 (Đông Hưng) spells Bùi Sĩ Tiêm":
    "Cách viết: Nghị quyết 32/NQ-HĐND năm 2016 (Đông Hưng) viết Bùi Sĩ Tiêm.\nSpelling: Resolution 32/NQ-HĐND of 2016 (Đông Hưng) has Bùi Sĩ Tiêm.",
  "no other source found": "Chưa tìm thấy nguồn nào khác.\nNo other source found.",
  "also a phố in Tiền Hải (NQ 40/2014)":
    "Tiền Hải cũng có một phố tên này (Nghị quyết 40/2014).\nTiền Hải also has a phố of this name (Resolution 40/2014).",
  "same man as Nguyễn Quang Bích (alias)":
    "Ngô Quang Bích và Nguyễn Quang Bích là một người.\nNgô Quang Bích and Nguyễn Quang Bích are the same man.",
  "unverified, could be misspelt":
    "Chưa kiểm chứng, có thể viết sai tên.\nUnverified; the name could be misspelt.",
  "no other code source found; namesake sourced":
    "Tên đường chưa tìm thấy ở nguồn nào khác; tư liệu về nhân vật thì có nguồn.\nNo other source found for the street; what is told of its namesake has one.",
  unverified: "Chưa kiểm chứng.\nUnverified.",
  "place name, unverified": "Địa danh, chưa kiểm chứng.\nA place name, unverified.",
  "also listed for Hưng Yên city; unverified":
    "Tên này cũng được ghi cho thành phố Hưng Yên; chưa kiểm chứng.\nAlso listed for Hưng Yên city; unverified.",
  "could be a listing error":
    "Có thể là lỗi của danh sách nguồn.\nCould be an error of the source's list.",
};
