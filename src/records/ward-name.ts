import { inTitleCase } from "./name-spelling.ts";

/** "PHƯỜNG TRÀ LÝ" and "P. Trà Lý" as "Phường Trà Lý". */
export function wardName(typed: string): string {
  const written = typed
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^p\.\s*(?=\p{L})/iu, "Phường ")
    .replace(/^x\.\s*(?=\p{L})/iu, "Xã ")
    .replace(/^tt\.\s*(?=\p{L})/iu, "Thị trấn ");
  const isShouted = written === written.toUpperCase();
  const name = isShouted ? inTitleCase(written) : written;
  return name
    .replace(/^thị trấn/iu, "Thị trấn")
    .replace(/^(\p{Ll})/u, (first) => first.toUpperCase());
}
