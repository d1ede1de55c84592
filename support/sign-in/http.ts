import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";

/** The value of a request's cookie; "" without it. */
export function cookieOf({ headers }: IncomingMessage, name: string): string {
  const pairs = (headers.cookie ?? "").split(/; */).map((pair) => pair.split("="));
  return pairs.find(([one]) => one === name)?.[1] ?? "";
}

/**
 * Sends a request on to a port of this machine as it came, headers that are given twice too, and its
 * answer back; 502 where nobody listens.
 * @param more headers in the place of those of the request with these names.
 */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const { method = "GET", url = "/", rawHeaders } = request;
  const replaced = Object.keys(more).map((name) => name.toLowerCase());
  const kept = rawHeaders.flatMap((name, i) =>
    i % 2 === 0 && !replaced.includes(name.toLowerCase()) ? [name, rawHeaders[i + 1] ?? ""] : [],
  );
  return new Promise((done) => {
    const headers = kept.concat(Object.entries(more).flat());
    const asked = ask({ host: "127.0.0.1", port, method, path: url, headers });
    asked.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      pipeline(answer, response, () => done());
    });
    asked.on("error", () => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
      done();
    });
    request.pipe(asked);
  });
}
