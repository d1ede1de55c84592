import { Agent, get } from "node:http";
import { phone } from "../user-agents.ts";

/** What readers have seen: every scan with an answer, by what it was, and those without one. */
export type Seen = {
  /** Answers by code; any answer to a scan promises that it is counted. */
  byCode: Map<string, number>;
  /** Answers by status. */
  statuses: Map<number, number>;
  total: number;
  /**
   * Sent, and cut off before an answer, each with the milliseconds that it had waited: counted or not,
   * nobody can say.
   */
  cutOff: number[];
  /** Each answer in order: when it came (`performance.now()`), and after how many milliseconds. */
  answers: { at: number; ms: number }[];
};

/** A scan that no answer has come to for so long, in milliseconds, is given up. */
const maxAnswerMs = 20_000;

/**
 * Scans codes at random from several phones at once, each the next when the last is answered, until
 * it is stopped, nobody listens any more or so many have been sent.
 * @returns what they have seen so far, and what stops them.
 */
export function readersOf(
  port: number,
  codes: readonly string[],
  phones: number,
  most = Number.POSITIVE_INFINITY,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: phones });
  const seen: Seen = {
    byCode: new Map(),
    statuses: new Map(),
    total: 0,
    cutOff: [],
    answers: [],
  };
  let isOver = false;
  let sent = 0;
  const scan = (code: string) =>
    new Promise<number>((resolve, reject) => {
      const asked = get(
        { host: "127.0.0.1", port, path: `/${code}`, headers: phone, agent, timeout: maxAnswerMs },
        (answer) => {
          answer.on("error", () => {});
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      asked.on("timeout", () => asked.destroy(new Error("No answer.")));
      asked.on("error", reject);
    });
  const ended = Promise.all(
    Array.from({ length: phones }, async () => {
      while (!isOver && sent < most) {
        sent += 1;
        const code = codes[Math.floor(Math.random() * codes.length)] ?? "";
        const sentAt = performance.now();
        try {
          const status = await scan(code);
          const at = performance.now();
          seen.answers.push({ at, ms: at - sentAt });
          seen.byCode.set(code, (seen.byCode.get(code) ?? 0) + 1);
          seen.statuses.set(status, (seen.statuses.get(status) ?? 0) + 1);
          seen.total += 1;
        } catch (error) {
          // To a port where nobody listens nothing was sent.
          if ((error as NodeJS.ErrnoException).code === "ECONNREFUSED") return;
          seen.cutOff.push(performance.now() - sentAt);
        }
      }
    }),
  );
  return {
    seen,
    /** When all have been sent and answered. */
    ended,
    stop: async () => {
      isOver = true;
      await ended;
      agent.destroy();
    },
  };
}

/** Waits for the first answer, which a runtime that has just started may take long over. */
export async function answering(seen: Pick<Seen, "total">): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (seen.total === 0) {
    if (performance.now() > deadline) throw new Error("Nobody has been answered.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Lets readers scan for so long, in milliseconds, from the first answer on.
 * @param inTheMiddle what comes at half of that.
 */
export async function scanFor(
  port: number,
  codes: readonly string[],
  ms: number,
  inTheMiddle: () => void,
): Promise<Seen> {
  const readers = readersOf(port, codes, 16);
  await answering(readers.seen);
  await new Promise((resolve) => setTimeout(resolve, ms / 2));
  inTheMiddle();
  await new Promise((resolve) => setTimeout(resolve, ms / 2));
  await readers.stop();
  return readers.seen;
}
