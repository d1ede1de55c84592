/** The family, dynasty or movement of namesakes, by `known_for` of `sources/namesakes.csv`; a line for either language. */
export const themes: ReadonlyMap<string, string> = new Map(
  [
    {
      theme: "nhà Trần\nthe Trần dynasty",
      names: [
        "Trần Thủ Độ",
        "Trần Thị Dung",
        "Trần Thái Tông",
        "Trần Hưng Đạo",
        "Trần Quang Khải",
        "Trần Nhân Tông",
        "Phạm Ngũ Lão",
      ],
    },
    {
      theme: "khởi nghĩa Lam Sơn\nthe Lam Sơn uprising",
      names: ["Lê Lợi", "Nguyễn Trãi"],
    },
  ].flatMap(({ theme, names }) => names.map((name) => [name, theme] as const)),
);
