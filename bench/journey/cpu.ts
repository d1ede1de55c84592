import { readdirSync, readFileSync } from "node:fs";

/**
 * Milliseconds for which all threads of this process's children called workerd have been on a
 * processor since they began: Linux alone counts them so finely (`/proc/…/schedstat`, in
 * nanoseconds). NaN elsewhere.
 */
export function workerdCpu(): number {
  try {
    const nanoseconds = childrenCalled("workerd")
      .flatMap((pid) => tasksOf(pid).map((task) => cpuOf(pid, task)))
      .reduce((sum, one) => sum + one, 0);
    return nanoseconds / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** The process ids of this process's children of a name. */
export const childrenCalled = (name: string): string[] =>
  childrenOf("self").filter((pid) => readFileSync(`/proc/${pid}/comm`, "utf8").trim() === name);

const tasksOf = (pid: string): string[] => readdirSync(`/proc/${pid}/task`);

const childrenOf = (pid: string): string[] =>
  tasksOf(pid).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );

/** A thread that has just ended has no file any more. */
function cpuOf(pid: string, task: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}
