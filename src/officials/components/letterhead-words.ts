import type { Language } from "../../city.ts";
import type { LetterheadPart } from "../queries/letterhead-parts.ts";

/** The parts of a letterhead, as the form names them and the history tells of them. */
export const letterheadWords = {
  superior: { vi: "Cơ quan chủ quản trực tiếp", en: "Superior body" },
  organisation: { vi: "Cơ quan ban hành", en: "Issuing office" },
  symbol: { vi: "Ký hiệu", en: "Symbol" },
  place: { vi: "Địa danh", en: "Place" },
  addressees: { vi: "Kính gửi", en: "Addressees" },
  copies: { vi: "Nơi nhận khác", en: "Copies to" },
  drafter: { vi: "Đơn vị soạn thảo", en: "Drafting unit" },
  signerTitle: { vi: "Quyền hạn, chức vụ người ký", en: "Authority and position of who signs" },
  signer: { vi: "Họ tên người ký", en: "Name of who signs" },
} satisfies Record<LetterheadPart, Record<Language, string>>;
