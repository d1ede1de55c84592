import { crc32, inflateRawSync } from "node:zlib";

/** The same as text. */
export const unzip = (archive: Buffer): Map<string, string> =>
  new Map(Array.from(unzipBytes(archive), ([name, bytes]) => [name, bytes.toString("utf8")]));

/**
 * The files of an archive, stored or deflated, as texts by its central directory (APPNOTE 6.3.10,
 * 4.3.12), each checked against its CRC.
 */
export function unzipBytes(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < archive.readUInt16LE(end + 10); i++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      archive.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString("utf8");
    const start = archive.readUInt32LE(at + 42);
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.subarray(data, data + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    files.set(name, content);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
