/**
 * PNG (W3C, third edition) of a picture in 16 shades: four bits a pixel and a palette, compressed
 * by the platform's own zlib, which is what an IDAT chunk holds.
 */

export type Picture = {
  /** Even. */
  width: number;
  height: number;
  /** A shade for each pixel, row by row, 0 to 15. */
  shades: Uint8Array;
};

export type Colour = readonly [red: number, green: number, blue: number];

/** Encodes a picture whose shade 0 is the first colour and 15 the second. */
export async function encodePng(picture: Picture, from: Colour, to: Colour): Promise<Uint8Array> {
  const { width, height } = picture;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Bit depth 4, colour type 3 (palette), the only compression, filtering and no interlacing.
  header.set([4, 3, 0, 0, 0], 8);
  const palette = new Uint8Array(48);
  for (let i = 0; i < 48; i++) {
    const [a, b] = [from[i % 3] ?? 0, to[i % 3] ?? 0];
    palette[i] = Math.round(a + ((b - a) * Math.floor(i / 3)) / 15);
  }
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", await deflate(rowsOf(picture))),
    chunk("IEND", new Uint8Array(0)),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Each row behind the number of its filter (0: none), two pixels a byte; widths are even. */
function rowsOf({ width, height, shades }: Picture): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array((width / 2 + 1) * height);
  let [from, to] = [0, 0];
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x += 2) {
      rows[to++] = ((shades[from] as number) << 4) | (shades[from + 1] as number);
      from += 2;
    }
  }
  return rows;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Length, type, data, and the checksum of the last two. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** CRC-32 as in annex D of the standard, four bits a step. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    crc = (crc >>> 4) ^ (nibbles[crc & 15] as number);
    crc = (crc >>> 4) ^ (nibbles[crc & 15] as number);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const nibbles = Uint32Array.from({ length: 16 }, (_, nibble) => {
  let crc = nibble;
  for (let bit = 0; bit < 4; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
