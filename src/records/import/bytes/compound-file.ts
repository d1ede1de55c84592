/**
 * A compound file ([MS-CFB]): what Excel 97 to 2003, Word of that time and every Office document
 * with a password are kept in. Read here only as far as it takes to tell them apart.
 */

const sectorNumbers = { last: 0xfffffffe };
const entryLength = 128;
const miniSectorLength = 64;

export type CompoundFile = {
  names: string[];
  /** Null if there is no such stream, or its sectors are not all there. */
  stream: (name: string) => Uint8Array | null;
};

/** Null if the bytes end before what the header promises. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Entry = { name: string; start: number; size: number };

function open(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorLength = 2 ** view.getUint16(30, true);
  const sector = (number: number) => sectorAt(bytes, (number + 1) * sectorLength, sectorLength);
  const fat = fatSectors(view, sector).flatMap((number) => numbersIn(sector(number)));
  const chain = (start: number) => concat(sectorsFrom(start, fat).map(sector));

  const directory = entriesIn(chain(view.getUint32(48, true)));
  const miniCutoff = view.getUint32(56, true);
  const miniFat = numbersIn(chain(view.getUint32(60, true)));
  const mini = chain(directory[0]?.start ?? sectorNumbers.last);
  const miniSector = (number: number) =>
    sectorAt(mini, number * miniSectorLength, miniSectorLength);

  const read = ({ start, size }: Entry) =>
    size < miniCutoff
      ? concat(sectorsFrom(start, miniFat).map(miniSector)).subarray(0, size)
      : chain(start).subarray(0, size);
  return {
    names: directory.map(({ name }) => name),
    stream: (wanted) => {
      const entry = directory.find(({ name }) => name === wanted);
      try {
        return entry ? read(entry) : null;
      } catch (error) {
        if (error instanceof RangeError) return null;
        throw error;
      }
    },
  };
}

/** The first 109 stand in the header, the others in sectors of their own, each naming the next. */
function fatSectors(view: DataView, sector: (number: number) => Uint8Array): number[] {
  const count = view.getUint32(44, true);
  const numbers: number[] = [];
  for (let i = 0; i < Math.min(count, 109); i++) numbers.push(view.getUint32(76 + i * 4, true));
  let more = view.getUint32(68, true);
  while (numbers.length < count && more < sectorNumbers.last) {
    const inSector = numbersIn(sector(more));
    numbers.push(...inSector.slice(0, -1));
    more = inSector.at(-1) ?? sectorNumbers.last;
  }
  return numbers.slice(0, count);
}

/** @throws RangeError where a chain comes back to itself. */
function sectorsFrom(start: number, fat: readonly number[]): number[] {
  const numbers: number[] = [];
  for (
    let number = start;
    number < sectorNumbers.last;
    number = fat[number] ?? sectorNumbers.last
  ) {
    if (numbers.length > fat.length) throw new RangeError("A chain of sectors has no end.");
    numbers.push(number);
  }
  return numbers;
}

/** @throws RangeError where the bytes end before the sector does. */
function sectorAt(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (at + length > bytes.byteLength) throw new RangeError("A sector lies beyond the end.");
  return bytes.subarray(at, at + length);
}

function numbersIn(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.byteLength; at += entryLength) {
    const nameLength = view.getUint16(at + 64, true);
    if (nameLength < 2 || nameLength > 64) continue;
    entries.push({
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameLength - 2)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
