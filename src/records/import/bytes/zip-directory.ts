import { RefusedFile } from "../refused-file.ts";

/**
 * The central directory of a ZIP archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16), read before
 * anything is unpacked: a workbook of 1 MB can unpack to 1 GB, and no reader of workbooks minds.
 */

const maxUnpackedBytes = 60_000_000;
const maxEntries = 2_000;

const endSignature = 0x06054b50;
const endLength = 22;
const maxComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
const isEncrypted = 0x1;
/** The sizes stand behind the data, as programs write them that cannot know them before. */
const hasDataDescriptor = 0x8;
/** "See the extra field": only archives over 4 GB need it (4.3.9.2). */
const zip64 = 0xffffffff;

/**
 * The names of the files of an archive.
 * @throws RefusedFile if the archive is cut off, damaged, encrypted or too large when unpacked.
 */
export function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) throw new RefusedFile((t) => t.refused.cutOff);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new RefusedFile((t) => t.refused.tooManyParts(maxEntries));
  const names: string[] = [];
  let unpacked = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (flags & isEncrypted) throw new RefusedFile((t) => t.refused.password);
    if (size === zip64 || packed === zip64) throw tooLarge();
    // A reader unpacks no more than the directory says, but where it says nothing, without end.
    if (size === 0 && (packed > 2 || (packed === 0 && flags & hasDataDescriptor))) throw damaged();
    unpacked += size;
    if (unpacked > maxUnpackedBytes) throw tooLarge();
    const nameLength = view.getUint16(at + 28, true);
    names.push(
      new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
    );
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - maxComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

const damaged = () => new RefusedFile((t) => t.refused.damaged);
const tooLarge = () =>
  new RefusedFile((t) => t.refused.unpacksTooLarge(maxUnpackedBytes / 1_000_000));
