import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  intro: {
    vi: "Hệ thống khác của thành phố đọc số liệu và dữ liệu ở đây bằng JSON. API chỉ đọc: mọi thay đổi được thực hiện trên các trang của cán bộ.",
    en: "Other systems of the city read its figures and records here as JSON. The API only reads: changes are made on the officials' pages.",
  },
  description: { vi: "Mô tả đầy đủ (OpenAPI 3.1):", en: "The whole description (OpenAPI 3.1):" },
  access: { vi: "Cấp quyền", en: "Access" },
  accessSteps: {
    vi: [
      "Tạo một service token trong Cloudflare Access và cho token đó vào ứng dụng bảo vệ khu vực cán bộ.",
      "Ở trang Cán bộ, cấp vai trò Xem cho service: kèm Client ID của token.",
      "Mỗi yêu cầu gửi hai tiêu đề CF-Access-Client-Id và CF-Access-Client-Secret.",
    ],
    en: [
      "Make a service token in Cloudflare Access and let it into the application that guards the officials' area.",
      "On the page Officials give the role Viewer to service: and the token's client id.",
      "Each request sends the two headers CF-Access-Client-Id and CF-Access-Client-Secret.",
    ],
  },
  example: { vi: "Ví dụ", en: "An example" },
  addresses: { vi: "Địa chỉ", en: "Addresses" },
  parameters: { vi: "Tham số", en: "Parameters" },
  operations: {
    sumScans: {
      vi: "Lượt quét trong một kỳ của một loại truy cập, cộng theo biển, đường, phường, ngày hoặc giờ.",
      en: "Scans of a period by one kind of scanner, added up by sign, street, ward, day or hour.",
    },
    listRecords: {
      vi: "Mọi bản ghi của một loại, với đủ các trường và số phiên bản; mỗi lần một trang.",
      en: "The records of a kind with all their fields and versions, a page at a time.",
    },
    readHealth: {
      vi: "Việc vận hành đang ra sao, cho chương trình theo dõi: 200 nếu ổn, 503 và lý do nếu không.",
      en: "How the running stands, for a program that watches it: 200 where all is well, else 503 and why.",
    },
    readTable: {
      vi: "Một bảng với mọi dòng và giải thích các cột, bằng chữ của ngôn ngữ trong địa chỉ; cũng có .csv và .definitions.csv.",
      en: "A table with all its rows and what its columns mean, in the words of the address's language; as .csv and .definitions.csv too.",
    },
  },
  tables: { vi: "Các bảng", en: "Tables" },
  tableName: { vi: "Tên trong địa chỉ", en: "Name in the address" },
  tableTitle: { vi: "Bảng", en: "Table" },
  adminOnly: { vi: "chỉ cho quản trị và kiểm tra", en: "for administrators and auditors alone" },
  openData: {
    vi: "Dữ liệu mở, không cần cấp quyền:",
    en: "The open data, which needs no access:",
  },
});
