import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scanGrayBuffer } from "@undecaf/zbar-wasm";
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from "@zxing/library";
import jsqr from "jsqr";
import decodeQr from "qr/decode.js";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Picture } from "./picture.ts";

/** What the decoder reads in a picture, or null. */
export type Decoder = (picture: Picture) => Promise<string | null>;

/** Three that share no code: what is read by all of them is read by about any phone. */
export const decoders = { zxing, zbar, jsqr: jsQr } satisfies Record<string, Decoder>;
export type DecoderName = keyof typeof decoders;

/** With two more, which see less in a bad picture, but must read each symbol in a good one. */
export const allDecoders = { ...decoders, zxingJs, qr } satisfies Record<string, Decoder>;

/** From the package's own file, where by itself it would ask a CDN. */
prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync(
      fileURLToPath(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")),
    ).buffer as ArrayBuffer,
  },
});

async function zxing(picture: Picture): Promise<string | null> {
  const image = { ...rgba(picture), colorSpace: "srgb", pixelFormat: "rgba-unorm8" } as const;
  const [found] = await readBarcodes(image as unknown as Parameters<typeof readBarcodes>[0], {
    formats: ["QRCode"],
    maxNumberOfSymbols: 1,
  });
  return found?.isValid ? found.text : null;
}

async function zbar({ pixels, width, height }: Picture): Promise<string | null> {
  const [found] = await scanGrayBuffer(pixels.slice().buffer, width, height);
  return found ? found.decode() : null;
}

// The package is CommonJS: in Node its default export is one step further in.
const readJsQr = (jsqr as unknown as { default: typeof jsqr }).default ?? jsqr;

async function jsQr(picture: Picture): Promise<string | null> {
  const { data, width, height } = rgba(picture);
  return readJsQr(data, width, height, { inversionAttempts: "dontInvert" })?.data || null;
}

/** ZXing as it was before 2019, in JavaScript: what many scanners on web pages are made of. */
async function zxingJs({ pixels, width, height }: Picture): Promise<string | null> {
  const source = new RGBLuminanceSource(new Uint8ClampedArray(pixels), width, height);
  return readOrNull(() =>
    new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText(),
  );
}

async function qr(picture: Picture): Promise<string | null> {
  return readOrNull(() => decodeQr(rgba(picture)));
}

/** These two throw where nothing is to be read. */
function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function rgba({ pixels, width, height }: Picture) {
  const words = new Uint32Array(pixels.length);
  for (let i = 0; i < words.length; i++) words[i] = 0xff000000 | ((pixels[i] as number) * 0x010101);
  return { data: new Uint8ClampedArray(words.buffer), width, height };
}
