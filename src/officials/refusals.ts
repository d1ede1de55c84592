import { inBothLanguages } from "../web/in-both-languages.ts";

/** Why an official may not do something, and what would be right. */
export const refusals = inBothLanguages({
  otherSite: {
    vi: "Yêu cầu thay đổi này không gửi từ trang của chính hệ thống nên bị từ chối. Hãy mở lại trang và thao tác từ đó.",
    en: "This change did not come from a page of this system and was refused. Open the page again and act from there.",
  },
  role: {
    viewer: {
      vi: "Bạn chưa có vai trò nào ở đây. Hãy liên hệ người quản trị của thành phố.",
      en: "You have no role here yet. Ask your city's administrator.",
    },
    auditor: {
      vi: "Việc này cần vai trò kiểm tra, biên tập hoặc quản trị. Hãy nhờ người quản trị cấp vai trò.",
      en: "This needs the role of auditor, editor or administrator. Ask an administrator to give it to you.",
    },
    editor: {
      vi: "Việc này cần vai trò biên tập. Hãy nhờ người quản trị cấp vai trò.",
      en: "This needs the role of editor. Ask an administrator to give it to you.",
    },
    admin: {
      vi: "Việc này cần vai trò quản trị. Hãy nhờ một người quản trị của thành phố.",
      en: "This needs the role of administrator. Ask one of your city's administrators.",
    },
  },
});
