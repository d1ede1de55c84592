export const messages = {
  vi: {
    title: "Cán bộ",
    intro:
      "Ai vào được khu vực này và được làm gì. Việc đăng nhập do Cloudflare Access lo; ở đây chỉ định vai trò.",
    roles: {
      viewer: "Xem",
      auditor: "Kiểm tra",
      editor: "Biên tập",
      admin: "Quản trị",
    },
    roleNotes: {
      viewer: "xem số liệu, tải bảng và báo cáo tháng",
      auditor: "như trên, và xem toàn bộ lịch sử thay đổi; không sửa được gì",
      editor:
        "xem số liệu và lịch sử thay đổi, sửa dữ liệu và hoàn tác thay đổi của mình, ghi việc đã làm với biển, xử lý phản ánh",
      admin: "như biên tập, hoàn tác được mọi thay đổi, và chỉ định cán bộ",
    },
    email: "E-mail, hoặc service:CLIENT-ID của một service token",
    who: "E-mail",
    role: "Vai trò",
    addedBy: "Do ai thêm",
    give: "Cấp vai trò",
    change: "Đổi",
    remove: "Bỏ vai trò",
    firstAdmin:
      "Chưa có quản trị nào trong danh sách: bạn là quản trị đầu tiên theo cấu hình. Hãy tự cấp vai trò quản trị cho mình hoặc người khác; khi đó cấu hình này hết hiệu lực.",
    lastAdmin:
      "Đây là quản trị cuối cùng. Hãy cấp vai trò quản trị cho một người khác trước khi đổi hoặc bỏ.",
    wrongName: (text: string) =>
      `"${text}" chưa đúng: cần một địa chỉ e-mail, hoặc service: và client id của một service token.`,
    wrongRole: (text: string) =>
      `Vai trò "${text}" không có: cần viewer, auditor, editor hoặc admin.`,
    audit: "Thay đổi gần đây",
    subjects: {
      sign: "biển",
      official: "cán bộ",
      report: "phản ánh",
      "change-set": "đợt thay đổi",
    } as Record<string, string>,
    noAudit: "Chưa có thay đổi nào.",
    allAudit: "Nhật ký thay đổi",
    actions: {
      "official.role": "Cấp vai trò",
      "official.remove": "Bỏ vai trò",
      "sign.installed": "Ghi: gắn biển",
      "sign.inspected": "Ghi: kiểm tra",
      "sign.repaired": "Ghi: sửa",
      "sign.replaced": "Ghi: thay",
      "sign.retired": "Ghi: gỡ biển",
      "sign.correct": "Bỏ việc ghi nhầm",
      "report.move": "Chuyển phản ánh",
      "records.change": "Sửa dữ liệu",
      "records.undo": "Hoàn tác thay đổi",
    } as Record<string, string>,
    audited: { at: "Thời điểm", official: "Cán bộ", action: "Thay đổi", subject: "Đối tượng" },
  },
  en: {
    title: "Officials",
    intro:
      "Who gets in here and may do what. Cloudflare Access does the signing in; only roles are given here.",
    roles: { viewer: "Viewer", auditor: "Auditor", editor: "Editor", admin: "Administrator" },
    roleNotes: {
      viewer: "sees the figures, downloads tables and monthly reports",
      auditor: "and sees the whole history of changes; changes nothing",
      editor:
        "sees figures and history, edits records and undoes own changes, records work on signs, answers citizens' reports",
      admin: "as an editor, and undoes any change, and names officials",
    },
    email: "E-mail, or service:CLIENT-ID of a service token",
    who: "E-mail",
    role: "Role",
    addedBy: "Added by",
    give: "Give the role",
    change: "Change",
    remove: "Take the role away",
    firstAdmin:
      "The list has no administrator: you are the first by configuration. Give yourself or somebody else that role, and the configuration no longer counts.",
    lastAdmin:
      "This is the last administrator. Make somebody else one before changing or removing this role.",
    wrongName: (text: string) =>
      `"${text}" is not right: it takes an e-mail address, or service: and the client id of a service token.`,
    wrongRole: (text: string) =>
      `There is no role "${text}": it takes viewer, auditor, editor or admin.`,
    audit: "Recent changes",
    subjects: {
      sign: "sign",
      official: "official",
      report: "report",
      "change-set": "change set",
    } as Record<string, string>,
    noAudit: "No changes yet.",
    allAudit: "Every change",
    actions: {
      "official.role": "Role given",
      "official.remove": "Role taken away",
      "sign.installed": "Recorded: installed",
      "sign.inspected": "Recorded: inspected",
      "sign.repaired": "Recorded: repaired",
      "sign.replaced": "Recorded: replaced",
      "sign.retired": "Recorded: retired",
      "sign.correct": "Mistake struck out",
      "report.move": "Report moved",
      "records.change": "Records changed",
      "records.undo": "Changes undone",
    } as Record<string, string>,
    audited: { at: "When", official: "Official", action: "Change", subject: "Of" },
  },
} as const;
