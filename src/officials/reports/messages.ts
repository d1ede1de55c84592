export const messages = {
  vi: {
    title: "Phản ánh của người dân",
    shows: {
      open: "Chưa xong",
      "in progress": "Đang xử lý",
      done: "Đã xong",
      rejected: "Không xử lý",
      all: "Tất cả",
    },
    none: "Không có phản ánh nào.",
    on: (street: string) => `về ${street}`,
    move: {
      new: "Đưa về mới nhận",
      "in progress": "Nhận xử lý",
      done: "Đã xong",
      rejected: "Không xử lý",
    },
    contact: "Liên hệ",
    contactNote: "bị xóa khi đóng phản ánh",
    by: (official: string) => `do ${official} chuyển`,
    wrongState: (text: string) =>
      `Tình trạng "${text}" không có: cần new, in progress, done hoặc rejected.`,
    older: "Cũ hơn",
    number: "Số",
  },
  en: {
    title: "Citizens' reports",
    shows: {
      open: "Open",
      "in progress": "In progress",
      done: "Done",
      rejected: "Rejected",
      all: "All",
    },
    none: "No reports.",
    on: (street: string) => `of ${street}`,
    move: {
      new: "Back to new",
      "in progress": "Take on",
      done: "Done",
      rejected: "Reject",
    },
    contact: "Contact",
    contactNote: "deleted when the report is closed",
    by: (official: string) => `moved by ${official}`,
    wrongState: (text: string) =>
      `There is no state "${text}": it takes new, in progress, done or rejected.`,
    older: "Older",
    number: "No.",
  },
} as const;
