/** Text that was read by the code page of Western or Vietnamese Windows, turned back into its bytes. */

export type CodePage = "windows-1252" | "windows-1258";

const bytesOf: Record<CodePage, ReadonlyMap<string, number>> = {
  "windows-1252": reverse("windows-1252"),
  "windows-1258": reverse("windows-1258"),
};

function reverse(codePage: CodePage): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(codePage);
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  return new Map(all.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

/** Null where a character has no byte in the code page. */
function toBytes(text: string, codePage: CodePage): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = bytesOf[codePage].get(character) ?? asLatin1(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Programs that read ISO 8859-1 show the bytes 80 to 9F as the control characters of these numbers. */
function asLatin1(character: string): number | undefined {
  const number = character.charCodeAt(0);
  return number >= 0x80 && number <= 0x9f ? number : undefined;
}

/** What windows-1252 showed of text in windows-1258 ("Ðýõìng"), as it was meant; NFC. */
export function from1258ReadAs1252(text: string): string {
  const bytes = toBytes(text, "windows-1252");
  return bytes === null ? text : new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A file that is opened wrongly may be saved so, and be opened wrongly again. */
const maxTimes = 3;

/**
 * What a code page showed of text in UTF-8 ("ÄÆ°á»ng"), as it was meant; what cannot have been UTF-8
 * stays. Where a space took the place of U+00A0, which is the second byte of à, it is put back.
 */
export function fromUtf8ReadAs(text: string, codePage: CodePage): string {
  let before = text;
  for (let time = 0; time < maxTimes; time++) {
    const after = onceBack(before, codePage);
    if (after === before) break;
    before = after;
  }
  return before;
}

const onceBack = (text: string, codePage: CodePage): string =>
  text
    .replace(/[ÃĂ] (?=[\s\p{Ll}]|$)/gu, (pair) => `${pair.charAt(0)}\u00A0`)
    .replace(/[^\0-\x7F]+/g, (stretch) => {
      const bytes = toBytes(stretch, codePage);
      if (bytes === null) return stretch;
      try {
        return utf8.decode(bytes);
      } catch {
        return stretch;
      }
    });
