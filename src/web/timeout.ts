/** What was asked has not answered in time. It may still be done, or never. */
export class TimeoutError extends Error {
  override name = "TimeoutError";
}

/**
 * Waits for an answer, but not for ever: a call that hangs would hold the reader, or the count.
 * @param ms milliseconds.
 * @throws TimeoutError after that time; what the call itself throws before.
 */
export async function withTimeout<T>(ms: number, call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}
