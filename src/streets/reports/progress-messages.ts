import type { Language } from "../../city.ts";
import type { ReportStep } from "../../db/report-step-table.ts";
import type { VisitOutcome } from "../../db/schema.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What became of a report, step by step, as an office prints it. */
export const messages = inBothLanguages({
  title: { vi: "Quá trình xử lý", en: "What has been done" },
  received: { vi: "Đã nhận phản ánh.", en: "The report was received." },
  steps: {
    reopened: { vi: "Phản ánh được mở lại.", en: "The report was opened again." },
    seen: {
      vi: "Cán bộ đã xem và nhận xử lý.",
      en: "An official has read it and has taken it on.",
    },
    "visit planned": {
      vi: "Sẽ có cán bộ đến kiểm tra biển.",
      en: "An official is to visit the sign.",
    },
    done: { vi: "Đã xử lý xong.", en: "It has been dealt with." },
    "not found": {
      vi: "Đã xem xét, không thấy đúng như phản ánh.",
      en: "It was looked into, and what was reported was not found.",
    },
    "passed on": {
      vi: "Đã chuyển cơ quan có trách nhiệm giải quyết.",
      en: "It was passed on to the office in charge.",
    },
    rejected: {
      vi: "Phản ánh không được tiếp nhận xử lý.",
      en: "The report was not taken up.",
    },
    closed: { vi: "Phản ánh đã được đóng.", en: "The report was closed." },
  } satisfies Record<Exclude<ReportStep, "visited">, Record<Language, string>>,
  /** What an inspection found, and what is to be done. */
  found: {
    well: {
      vi: "Đã kiểm tra tại chỗ: biển và mã đều tốt.",
      en: "The sign was visited: it and its code are in good order.",
    },
    cleaned: {
      vi: "Đã kiểm tra tại chỗ và làm sạch biển; mã quét được bình thường.",
      en: "The sign was visited and cleaned; its code works again.",
    },
    damaged: {
      vi: "Đã kiểm tra tại chỗ: biển hư hỏng. Biển sẽ được sửa hoặc thay.",
      en: "The sign was visited and found damaged. It is to be repaired or replaced.",
    },
    missing: {
      vi: "Đã kiểm tra tại chỗ: không còn biển. Biển sẽ được thay.",
      en: "The place was visited and the sign is missing. It is to be replaced.",
    },
    "pasted-over": {
      vi: "Đã kiểm tra tại chỗ: mã bị dán đè mã khác. Mã dán đè sẽ được gỡ hoặc biển sẽ được thay. Trong khi chờ, xin không quét mã trên biển này.",
      en: "The sign was visited: another code is pasted over its code. It is to be taken off, or the sign replaced. Until then, please do not scan the code on this sign.",
    },
    unreachable: {
      vi: "Đã đến nhưng chưa tiếp cận được biển; sẽ kiểm tra lại.",
      en: "The sign could not be reached; it is to be visited again.",
    },
  } satisfies Record<VisitOutcome, Record<Language, string>>,
  visited: { vi: "Đã kiểm tra tại chỗ.", en: "The sign was visited." },
  mended: {
    installed: { vi: "Đã gắn biển.", en: "The sign was put up." },
    repaired: { vi: "Đã sửa biển.", en: "The sign was repaired." },
    replaced: { vi: "Đã thay biển mới.", en: "The sign was replaced by a new one." },
    retired: {
      vi: "Đã gỡ biển; biển này không còn được sử dụng.",
      en: "The sign was taken down and is no longer in use.",
    },
  },
  /** Until a pasted-over code is known to be gone. */
  warning: {
    vi: "Mã bị dán đè có thể dẫn đến trang giả mạo. Trong khi chờ kiểm tra, xin không quét mã trên biển này.",
    en: "A code pasted over ours may lead to a false page. Until the sign has been seen to, please do not scan the code on it.",
  },
  /** Steps that no state tells, in a word. */
  names: {
    "visit planned": { vi: "cần đi kiểm tra", en: "to be visited" },
    visited: { vi: "đã đi kiểm tra", en: "visited" },
    settled: { vi: "đã giải quyết", en: "settled" },
    "not found": { vi: "không thấy như phản ánh", en: "not found" },
    "passed on": { vi: "đã chuyển cơ quan khác", en: "passed on" },
  },
});
