import qr from "qr";
import QRCode from "qrcode";
import QrCodeSvg from "qrcode-svg";
import { encode as encodeUqr, renderSVG } from "uqr";
import { encode, type Level } from "../src/signs/matrix.ts";
import { signUrl } from "../src/signs/sign-url.ts";
import { symbolFor } from "../src/signs/symbol.ts";

/** How a library draws a symbol, and how many modules a side it has without its quiet zone. */
export type Maker = {
  svg: (text: string, level: Level) => string | Promise<string>;
  modules: (text: string, level: Level) => number;
};

export const ours = {
  svg: (host: string, code: string, level: Level): string =>
    symbolFor(host, code, { title: `Đường Lý Bôn · ${code}`, level }).svg,
  modules: (host: string, code: string, level: Level): number =>
    encode(signUrl(host, code), level).size,
};

/** The peers, with their defaults but for the level. */
export const peers: Record<string, Maker> = {
  "qrcode-svg": {
    svg: (text, level) => new QrCodeSvg({ content: text, ecl: level }).svg(),
    modules: (text, level) => new QrCodeSvg({ content: text, ecl: level }).qrcode.modules.length,
  },
  qrcode: {
    svg: (text, level) => QRCode.toString(text, { type: "svg", errorCorrectionLevel: level }),
    modules: (text, level) => QRCode.create(text, { errorCorrectionLevel: level }).modules.size,
  },
  uqr: {
    svg: (text, level) => renderSVG(text, { ecc: level }),
    modules: (text, level) => encodeUqr(text, { ecc: level, border: 0 }).size,
  },
  qr: {
    svg: (text, level) => qr(text, "svg", { ecc: qrLevels[level] }),
    modules: (text, level) => qr(text, "raw", { ecc: qrLevels[level], border: 1 }).length - 2,
  },
};

const qrLevels = { L: "low", M: "medium", Q: "quartile", H: "high" } as const;

/** The median time of a call in microseconds, after as many calls to warm up. */
export async function median(calls: number, call: (i: number) => unknown): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < 2 * calls; i++) {
    const started = performance.now();
    await call(i);
    if (i >= calls) took.push((performance.now() - started) * 1000);
  }
  return Math.round(took.sort((a, b) => a - b)[Math.floor(calls / 2)] ?? 0);
}
