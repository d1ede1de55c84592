import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";

/**
 * A proxy on loopback that makes the browser wait `ms` for each answer's head and as long again for
 * the second half of its body: whoever reads a page before it is there reads half of it, or none.
 * What is encrypted passes as it is. It does not keep the process alive.
 * @returns its address.
 */
export async function slowNetwork(ms: number): Promise<string> {
  const proxy = createServer((asked, answer) => {
    passOn(asked, answer, ms).catch(() => answer.destroy());
  });
  proxy.on("connect", ({ url = "" }, client) => {
    const [host, port] = url.split(":");
    const server = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      server.pipe(client).pipe(server);
    });
    server.on("error", () => client.destroy());
    client.on("error", () => server.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  proxy.unref();
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

async function passOn(asked: IncomingMessage, answer: ServerResponse, ms: number): Promise<void> {
  const { method, headers, url = "" } = asked;
  const onwards = request(url, { method, headers });
  asked.pipe(onwards);
  const [answered] = (await once(onwards, "response")) as [IncomingMessage];
  const body = await buffer(answered);
  await wait(ms);
  answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
  const half = body.length >> 1;
  answer.write(body.subarray(0, half));
  if (body.length > 0) await wait(ms);
  answer.end(body.subarray(half));
}
