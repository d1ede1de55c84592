import { openCompoundFile } from "./compound-file.ts";

/** What a workbook of Excel 97 to 2003 says of itself before its sheets ([MS-XLS], 2.1.7.20.3). */
export type XlsGlobals = {
  /** BIFF8 is Excel 97 to 2003; older ones are other formats. */
  isBiff8: boolean;
  hasPassword: boolean;
  /** For each sheet, whether it is hidden. */
  hidden: boolean[];
};

const records = { BOF: 0x809, EOF: 0x0a, FILEPASS: 0x2f, BOUNDSHEET: 0x85 };
const biff8 = 0x600;

/** Null if the workbook is cut off, or there is none. */
export function readXlsGlobals(bytes: Uint8Array): XlsGlobals | null {
  const file = openCompoundFile(bytes);
  if (!file) return null;
  const stream = file.stream("Workbook");
  if (!stream) return file.names.includes("Book") ? old : null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals: XlsGlobals = { isBiff8: true, hasPassword: false, hidden: [] };
  for (let at = 0; at + 4 <= stream.byteLength; ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = at + 4;
    at = data + length;
    if (at > stream.byteLength) return null;
    if (id === records.EOF) return globals;
    if (id === records.BOF && view.getUint16(data, true) !== biff8) return old;
    if (id === records.FILEPASS) globals.hasPassword = true;
    if (id === records.BOUNDSHEET) globals.hidden.push((view.getUint8(data + 4) & 3) > 0);
  }
  return null;
}

const old: XlsGlobals = { isBiff8: false, hasPassword: false, hidden: [] };
