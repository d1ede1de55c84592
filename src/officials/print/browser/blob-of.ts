/** Bytes that are kept by the script before they are handed to the browser, which may put them on disk. */
const maxKept = 4_000_000;

/** A stream's bytes as one Blob, of which a script never holds more than a part. */
export async function blobOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let kept: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (value) {
      kept.push(value);
      size += value.length;
    }
    if (done || size > maxKept) {
      blobs.push(new Blob(kept));
      [kept, size] = [[], 0];
    }
    if (done) return new Blob(blobs, { type });
  }
}
