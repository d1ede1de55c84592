import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of the build, once it is finished; undefined where there is none.
 * @throws Error with what wrangler said if the Worker cannot be built.
 */
export async function builtWorker(): Promise<string | undefined> {
  const folder = process.env.BUILT_WORKER;
  if (!folder) return undefined;
  const failed = join(folder, "failed");
  while (!existsSync(join(folder, "done"))) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return folder;
}
