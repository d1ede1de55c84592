import { fnv1a } from "../web/hash.ts";
import { escapeXml } from "../web/xml.ts";
import { levelFor, quietZone } from "./level.ts";
import { encode, type Level } from "./matrix.ts";
import { outline } from "./outline.ts";
import { signUrl } from "./sign-url.ts";

export type SymbolOptions = {
  /** What a screen reader says: the street and the code. */
  title: string;
  /** The least error correction; without it the panel decides, and without a panel it is H. */
  level?: Level | undefined;
  /** The side of the white panel in millimetres, quiet zone included. */
  panel?: number | undefined;
};

/**
 * The symbol of a sign, with an ETag (RFC 9110, 8.8.3) that is another whenever the symbol is.
 * @throws HostTooLong, PayloadError and RangeError as `levelFor`, `encode` and `signUrl` do.
 */
export function symbolFor(
  host: string,
  code: string,
  options: SymbolOptions,
): { svg: string; etag: string } {
  const svg = symbolSvg(signUrl(host, code), options);
  return { svg, etag: `"${fingerprint(svg)}"` };
}

/**
 * A symbol as SVG: dark on light, one unit a module, quiet zone included. It has no size of its
 * own, so that it fills whatever holds it; a plate gives it one in millimetres.
 */
export function symbolSvg(payload: string, { title, level, panel }: SymbolOptions): string {
  const { size, path } = drawn(payload, level ?? defaultLevel(payload, panel));
  const side = size + 2 * quietZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" shape-rendering="crispEdges"><title>${escapeXml(title)}</title><rect width="${side}" height="${side}" fill="#fff"/><path fill-rule="evenodd" d="${path}"/></svg>`;
}

/** The modules as the data of a path, in modules from the panel's corner; remembered. */
export function drawn(payload: string, level: Level): Drawn {
  const key = `${level} ${payload}`;
  let found = remembered.get(key);
  if (!found) {
    const matrix = encode(payload, level);
    found = { size: matrix.size, path: outline(matrix, quietZone, quietZone) };
    const oldest = remembered.size < maxRemembered ? undefined : remembered.keys().next().value;
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, found);
  }
  return found;
}

type Drawn = {
  /** Modules per side, without the quiet zone. */
  size: number;
  path: string;
};

/** Without titles, which anyone may ask for in any number. About a kilobyte each. */
const remembered = new Map<string, Drawn>();
const maxRemembered = 1000;

const defaultLevel = (payload: string, panel: number | undefined): Level =>
  panel === undefined ? "H" : levelFor(payload.length, panel);

/** The text's hash and its length. */
const fingerprint = (text: string): string =>
  `${fnv1a(text).toString(36)}-${text.length.toString(36)}`;
