const maxFrames = 8;

/** A frame that names a place: `at findStreet (file:///index.js:12:34)`, or without a function. */
const frame = /^ {4}at .*:\d+:\d+\)?$/;

/**
 * The stack frames of an error, and nothing of its message, which may hold what somebody typed and
 * look like a frame itself. A stack begins with `${name}: ${message}`, and the message, whatever
 * lines it has, is cut off by its length; where it does not stand there any more, since somebody has
 * changed it, nothing can be told from it and no frame is given.
 */
export function framesOf({ stack = "", message }: Error): string[] {
  const at = stack.indexOf(message);
  // An error's name is one word.
  if (at < 0 || /\n/.test(stack.slice(0, at))) return [];
  return stack
    .slice(at + message.length)
    .split("\n")
    .slice(1)
    .filter((line) => frame.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());
}
