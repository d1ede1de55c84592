import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.officials,
  intro: {
    vi: "Ai vào được khu vực này và được làm gì. Ở đây chỉ cấp vai trò; đăng nhập qua Cloudflare Access hoặc hệ thống đăng nhập của thành phố.",
    en: "Who gets in here and may do what. Only roles are given here; people sign in through Cloudflare Access, or through the city's own sign-in service.",
  },
  roles: {
    viewer: { vi: "Xem", en: "Viewer" },
    auditor: { vi: "Kiểm tra", en: "Auditor" },
    editor: { vi: "Biên tập", en: "Editor" },
    admin: { vi: "Quản trị", en: "Administrator" },
  },
  roleNotes: {
    viewer: {
      vi: "xem số liệu, tải bảng và báo cáo tháng",
      en: "sees the figures, downloads tables and monthly reports",
    },
    auditor: {
      vi: "như trên, và xem toàn bộ lịch sử thay đổi; không sửa được gì",
      en: "and sees the whole history of changes; changes nothing",
    },
    editor: {
      vi: "xem số liệu và lịch sử thay đổi, sửa dữ liệu và hoàn tác thay đổi của mình, ghi việc đã làm với biển, xử lý phản ánh",
      en: "sees figures and history, edits records and undoes own changes, records work on signs, answers citizens' reports",
    },
    admin: {
      vi: "như biên tập, hoàn tác được mọi thay đổi, và chỉ định cán bộ",
      en: "as an editor, and undoes any change, and names officials",
    },
  },
  email: { vi: "E-mail", en: "E-mail" },
  who: { vi: "E-mail", en: "E-mail" },
  role: { vi: "Vai trò", en: "Role" },
  addedBy: { vi: "Do ai thêm", en: "Added by" },
  yourRole: {
    vi: (role: string) => `${role} (là bạn)`,
    en: (role: string) => `${role} (you)`,
  },
  give: { vi: "Cấp vai trò", en: "Give the role" },
  change: { vi: "Đổi", en: "Change" },
  remove: { vi: "Bỏ vai trò", en: "Take the role away" },
  firstAdmin: {
    vi: "Danh sách chưa có người nào là quản trị: bạn là quản trị đầu tiên theo cấu hình. Khi bạn cấp vai trò quản trị lần đầu, dù cho ai, chính bạn cũng được ghi vào danh sách là quản trị, và cấu hình này hết hiệu lực.",
    en: "No person in the list is an administrator: you are the first by configuration. Once you give that role to anybody, you are put on the list as an administrator too, and the configuration no longer counts.",
  },
  andYou: {
    vi: "Bạn cũng đã được ghi vào danh sách là quản trị, vì trước đó chưa có người nào. Nếu địa chỉ vừa nhập bị sai, bạn vẫn vào được để sửa.",
    en: "You have been put on the list as an administrator too, since nobody was one before. Should the address that you gave be wrong, you can still enter and mend it.",
  },
  ownRole: {
    vi: "Không ai tự bỏ hoặc tự hạ vai trò quản trị của mình, để luôn còn một người chắc chắn vào được. Hãy cấp vai trò quản trị cho một người khác và nhờ người đó đăng nhập rồi làm việc này.",
    en: "Nobody takes away or lowers their own role of administrator, so that somebody is always left who can certainly enter. Make another person an administrator, and let them sign in and do it.",
  },
  byPersonAlone: {
    vi: "Chỉ một người đang là quản trị trong danh sách mới bỏ hoặc hạ được vai trò của một quản trị khác.",
    en: "Only a person who is an administrator in the list takes away or lowers the role of another one.",
  },
  notListed: {
    vi: (name: string) =>
      `${name} không có trong danh sách cán bộ, nên không có vai trò nào để bỏ.`,
    en: (name: string) =>
      `${name} is not among the officials, so that there is no role to take away.`,
  },
  wrongName: {
    vi: (text: string) => `"${text}" chưa đúng: cần một địa chỉ e-mail.`,
    en: (text: string) => `"${text}" is not right: it takes an e-mail address.`,
  },
  wrongRole: {
    vi: (text: string) => `Vai trò "${text}" không có: cần viewer, auditor, editor hoặc admin.`,
    en: (text: string) => `There is no role "${text}": it takes viewer, auditor, editor or admin.`,
  },
  audit: { vi: "Thay đổi gần đây", en: "Recent changes" },
  history: {
    vi: "Ai đã được cấp hoặc bỏ vai trò, và mọi thay đổi khác",
    en: "Who was given or lost a role, and every other change",
  },
  allAudit: { vi: "Nhật ký thay đổi", en: "Every change" },
});
