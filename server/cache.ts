/**
 * The Cache API's place on a server of its own: copies in memory, bounded, gone at a restart. The
 * runtime sends `match` as GET, `put` as PUT with the whole answer as an HTTP message, and `delete` as
 * PURGE (https://github.com/cloudflare/workerd, src/workerd/api/cache.c++).
 */

/** Bytes of all copies together, and of one. */
const maxBytes = 64 * 2 ** 20;
const maxCopyBytes = 8 * 2 ** 20;

type Copy = {
  status: number;
  headers: [string, string][];
  body: Uint8Array;
  /** When it was made, and until when it holds. */
  from: number;
  until: number;
};

/** In the order of their last use. */
const copies = new Map<string, Copy>();
let bytes = 0;

export default {
  async fetch(request) {
    const key = request.url;
    if (request.method === "PURGE") {
      return new Response(null, { status: forget(key) ? 200 : 404 });
    }
    if (request.method === "PUT") return keep(key, new Uint8Array(await request.arrayBuffer()));
    const copy = copies.get(key);
    // One from the future was made before the machine's clock was put back.
    if (!copy || copy.until <= Date.now() || copy.from > Date.now()) {
      forget(key);
      return new Response(null, { status: 504, headers: { "CF-Cache-Status": "MISS" } });
    }
    copies.delete(key);
    copies.set(key, copy);
    const headers = new Headers(copy.headers);
    headers.set("CF-Cache-Status", "HIT");
    return new Response(copy.body, { status: copy.status, headers });
  },
} satisfies ExportedHandler;

function keep(key: string, message: Uint8Array): Response {
  const copy = message.length > maxCopyBytes ? null : readCopy(message, Date.now());
  forget(key);
  if (!copy) return new Response(null, { status: 413 });
  copies.set(key, copy);
  bytes += copy.body.length;
  for (const oldest of copies.keys()) {
    if (bytes <= maxBytes) break;
    forget(oldest);
  }
  return new Response(null, { status: 204 });
}

function forget(key: string): boolean {
  const copy = copies.get(key);
  if (copy) bytes -= copy.body.length;
  return copies.delete(key);
}

/** Null for what says of itself that a shared cache may not keep it (RFC 9111, 3). */
function readCopy(message: Uint8Array, now: number): Copy | null {
  const end = endOfHead(message);
  const [first = "", ...lines] = new TextDecoder().decode(message.subarray(0, end)).split("\r\n");
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const policy = new Headers(headers).get("Cache-Control") ?? "";
  const [, seconds] = /\bmax-age=(\d+)/.exec(policy) ?? [];
  if (!seconds || /\b(private|no-store)\b/.test(policy)) return null;
  return {
    status: Number(first.split(" ")[1]),
    headers: headers.filter(([name]) => !/^(transfer-encoding|content-length)$/i.test(name)),
    body: message.slice(end + 4),
    from: now,
    until: now + Number(seconds) * 1000,
  };
}

/** Where the empty line begins that ends the head of an HTTP message. */
function endOfHead(message: Uint8Array): number {
  for (let i = 0; i + 3 < message.length; i++) {
    if (message[i] === 13 && message[i + 1] === 10 && message[i + 2] === 13) return i;
  }
  return message.length;
}
