import { request } from "node:http";

/**
 * Sends a request to a port of this machine as the proxy in front of a server does: with the host and
 * the scheme that the reader's address has.
 * @param address a whole address, or a path of the city's own host.
 */
export async function throughProxy(
  port: number,
  address: string | URL,
  init: RequestInit = {},
): Promise<Response> {
  const isWhole = /^https?:/.test(String(address));
  // Put together, not resolved: "//x" is a path here.
  const url = new URL(isWhole ? address : `http://127.0.0.1:${port}${address}`);
  const { method, headers, body } = new Request("http://any.example", {
    ...init,
    ...(init.body instanceof ReadableStream && { duplex: "half" }),
  } as RequestInit);
  const sent = Buffer.from(body ? await new Response(body).arrayBuffer() : "");
  return new Promise((answered, failed) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path: url.pathname + url.search,
        headers: {
          ...Object.fromEntries(headers as unknown as Iterable<[string, string]>),
          ...(body && { "Content-Length": sent.length }),
          Host: url.host,
          "X-Forwarded-Proto": url.protocol.slice(0, -1),
        },
      },
      async (answer) => {
        try {
          const parts: Buffer[] = [];
          for await (const part of answer) parts.push(part as Buffer);
          const { statusCode: status = 0, rawHeaders } = answer;
          const told = new Headers();
          for (let i = 0; i < rawHeaders.length; i += 2) {
            told.append(rawHeaders[i] ?? "", rawHeaders[i + 1] ?? "");
          }
          const isEmpty = [204, 205, 304].includes(status);
          answered(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: told }));
        } catch (error) {
          failed(error);
        }
      },
    );
    asked.on("error", failed);
    asked.end(sent);
  });
}
