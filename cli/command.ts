/** What the commands at a desk do alike: how one runs, speaks and ends. */

/** Runs a command. What it throws is said without its stack, and the exit status is 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.env.WRANGLER_SEND_METRICS ??= "false";
  try {
    await command();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}

export function say(text: string): void {
  process.stdout.write(text);
}

/** Ends the process with what is wrong and what to do, and the exit status 1. */
export function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
