/**
 * What is made of each part, in the order of the parts: some of them at once, and no more of them
 * ahead of what was taken. Throws what making throws.
 */
export async function* inOrder<Part, Made>(
  parts: readonly Part[],
  atOnce: number,
  make: (part: Part) => Promise<Made>,
): AsyncGenerator<Made> {
  const started: Promise<Made>[] = [];
  let next = 0;
  const start = () => {
    const part = parts[next++];
    if (part === undefined) return;
    const made = make(part);
    // Whoever takes it is told of a failure; until then it is not an unhandled one.
    made.catch(() => {});
    started.push(made);
  };
  for (let i = 0; i < atOnce; i++) start();
  for (let made = started.shift(); made; made = started.shift()) {
    const result = await made;
    start();
    yield result;
  }
}
