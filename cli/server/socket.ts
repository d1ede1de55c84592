import { request } from "node:http";
import { join, resolve } from "node:path";
import { d1Behind } from "./d1-message.ts";

/** The socket in the data folder of a server of its own, for its owner alone (docs/own-server.md). */
export const controlSocket = (folder: string): string => join(resolve(folder), "run/control.sock");

/**
 * The database of the server that runs on a data folder.
 * @throws Error at the first statement if none runs there.
 */
export const databaseOfServer = (folder: string): D1Database =>
  d1Behind((message) => askServer(folder, "/d1", message));

/**
 * Asks the server that runs on a data folder.
 * @throws Error if none runs there.
 */
export function askServer(folder: string, path: string, body = "") {
  return new Promise<{ ok: boolean; text: () => Promise<string>; json: () => Promise<unknown> }>(
    (answered, failed) => {
      const asked = request(
        { socketPath: controlSocket(folder), path, method: "POST", agent: false },
        async (answer) => {
          try {
            const parts: Buffer[] = [];
            for await (const part of answer) parts.push(part as Buffer);
            const text = Buffer.concat(parts).toString();
            const { statusCode = 0 } = answer;
            answered({
              ok: statusCode >= 200 && statusCode < 300,
              text: async () => text,
              json: async () => JSON.parse(text),
            });
          } catch (error) {
            failed(error);
          }
        },
      );
      asked.on("error", (error: NodeJS.ErrnoException) => {
        const isNobody = error.code === "ENOENT" || error.code === "ECONNREFUSED";
        failed(
          isNobody ? new Error(`No server runs on ${folder}: npm run server starts it.`) : error,
        );
      });
      asked.end(body);
    },
  );
}
