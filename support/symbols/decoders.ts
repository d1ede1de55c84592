import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { scanGrayBuffer } from "@undecaf/zbar-wasm";
import jsqr from "jsqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Picture } from "./picture.ts";

/** What the decoder reads in a picture, or null. */
export type Decoder = (picture: Picture) => Promise<string | null>;

/** Three that share no code: what is read by all of them is read by about any phone. */
export const decoders = { zxing, zbar, jsqr: jsQr } satisfies Record<string, Decoder>;
export type DecoderName = keyof typeof decoders;

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

function rgba({ pixels, width, height }: Picture) {
  const words = new Uint32Array(pixels.length);
  for (let i = 0; i < words.length; i++) words[i] = 0xff000000 | ((pixels[i] as number) * 0x010101);
  return { data: new Uint8ClampedArray(words.buffer), width, height };
}
