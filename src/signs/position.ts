import type { Language } from "../city.ts";

/** Where a sign hangs; as the record has it in Vietnamese, where it has it in no other language. */
export const positionIn = (
  { position, positionEn }: { position: string; positionEn: string | null },
  language: Language,
): string => ({ vi: position, en: positionEn || position })[language];
