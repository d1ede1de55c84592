import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Địa điểm công cộng", en: "Public places" },
  intro: {
    vi: "Cơ quan nhà nước, trường học, cơ sở y tế, chợ và di tích trên các đường của thành phố.",
    en: "Public offices, schools, clinics, markets and heritage sites on the city's streets.",
  },
  empty: {
    vi: "Chưa có địa điểm nào. Hãy bắt đầu từ trụ sở ủy ban phường, trường học và trạm y tế.",
    en: "There are no places yet. Begin with the wards' offices, schools and health stations.",
  },
  add: { vi: "Thêm địa điểm", en: "Add a place" },
  editing: { vi: (name: string) => `Sửa: ${name}`, en: (name: string) => `Edit: ${name}` },
  name: { vi: "Tên", en: "Name" },
  kind: { vi: "Loại", en: "Kind" },
  street: terms.street,
  sign: { vi: "Gần biển", en: "Near the sign" },
  link: { vi: "Trang web", en: "Web page" },
  actions: { vi: "Thao tác", en: "Actions" },
  withdrawn: { vi: "không còn dùng", en: "no longer in use" },
});
