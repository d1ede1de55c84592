/** What the shared parts of a page say. Each room keeps the words of its own pages. */
export const messages = {
  vi: {
    product: "Biển Phố",
    ownName: "Tiếng Việt",
    otherLanguage: "Ngôn ngữ khác",
    skip: "Đến nội dung",
    noTrace:
      "Trang này không dùng cookie, không lưu địa chỉ hay thiết bị của bạn. Thành phố chỉ đếm mỗi mã được quét bao nhiêu lần.",
    privacy: "Thành phố lưu những gì",
    home: "Tìm tên đường",
    homeOrCode: "Tìm theo tên đường hoặc mã trên biển",
    find: "Tìm",
  },
  en: {
    product: "Biển Phố",
    ownName: "English",
    otherLanguage: "Other language",
    skip: "Skip to content",
    noTrace:
      "This page sets no cookie and keeps nothing about you or your device. The city counts only how often each code is scanned.",
    privacy: "What the city keeps",
    home: "Find a street",
    homeOrCode: "Find a street by its name or a sign's code",
    find: "Find",
  },
} as const;
