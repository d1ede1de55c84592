export const messages = {
  vi: {
    title: "Cán bộ quét thử",
    intro:
      "Khi đi xem biển, lượt quét của cán bộ được đếm riêng: không lẫn vào lượt quét của người dân, và chứng tỏ biển còn đọc được.",
    one: "Một biển",
    oneText: (code: string) => `Mở mã ${code} với tư cách cán bộ, trong một giờ tới:`,
    oneLink: "Mở mã này",
    noCode: "Mở từ trang của một biển để có liên kết riêng cho biển đó.",
    mode: "Nhiều biển",
    modeText:
      "Bật chế độ này trên điện thoại rồi quét biển như thường. Trình duyệt giữ một cookie trong 10 giờ, chỉ nói rằng đây là cán bộ, không nói là ai.",
    begin: "Bật trên máy này",
    end: "Tắt",
    on: (time: string) => `Đang bật trên máy này, đến ${time}.`,
    off: "Đang tắt trên máy này.",
    trouble:
      "Khi cơ sở dữ liệu không trả lời, có thể không kiểm được chữ ký của cán bộ. Mã vẫn mở, nhưng lượt quét ấy được đếm như của người dân.",
  },
  en: {
    title: "Staff checks",
    intro:
      "Scans of officials who go to look at signs are counted apart: they do not mix with those of people, and prove that a sign can be read.",
    one: "One sign",
    oneText: (code: string) => `Open code ${code} as staff, within the next hour:`,
    oneLink: "Open this code",
    noCode: "Come here from a sign's page for a link to that sign.",
    mode: "Many signs",
    modeText:
      "Begin on the phone, then scan signs as anybody would. The browser keeps a cookie for 10 hours that says staff, and not who.",
    begin: "Begin on this device",
    end: "End",
    on: (time: string) => `On, on this device, until ${time}.`,
    off: "Off on this device.",
    trouble:
      "While the database does not answer, it may be impossible to check a signature. The code opens all the same, but that scan is counted like anybody's.",
  },
} as const;
