/**
 * Writes one structured line to the log. The only place that does: whoever adds a field answers
 * for it holding nothing of a reader (no address, user agent, language, path or typed text) and
 * no message of a database error, which carries the bound values.
 */
export function logLine(event: string, fields: Record<string, LogValue>): void {
  // biome-ignore lint/suspicious/noConsole: this is the log.
  console.error(JSON.stringify({ event, ...fields }));
}

type LogValue = string | number | readonly string[] | undefined;

/** The kind of an error, without its message. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name : typeof error;
