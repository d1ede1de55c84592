import { spawnSync } from "node:child_process";
import { openSync, writeSync } from "node:fs";
import { join } from "node:path";

/**
 * The C library's three ways to ask for the time of day, ahead by the seconds that a file holds as 8
 * bytes. The kernel is asked directly: libfaketime, which looks the library's own functions up, hangs
 * in workerd's allocator. The monotonic clock stays as it is, as it does when a machine's clock is set.
 */
const source = `
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
static const volatile long long *ahead;
__attribute__((constructor)) static void begin(void) {
  int file = open(getenv("CLOCK_AHEAD"), O_RDONLY | O_CLOEXEC);
  void *at = mmap(0, 8, PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (at == MAP_FAILED) _exit(70);
  ahead = at;
}
int clock_gettime(clockid_t clock, struct timespec *now) {
  int failed = (int)syscall(SYS_clock_gettime, clock, now);
  if (!failed && ahead && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += *ahead;
  return failed;
}
int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec precise;
  int failed = clock_gettime(CLOCK_REALTIME, &precise);
  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;
  return failed;
}
time_t time(time_t *now) {
  struct timespec precise;
  clock_gettime(CLOCK_REALTIME, &precise);
  if (now) *now = precise.tv_sec;
  return precise.tv_sec;
}
`;

export type SetClock = {
  /** What a process has in its environment that is to have this clock. */
  env: Record<string, string>;
  /** So many days ahead of the true time, or behind it; to the second. */
  set: (days: number) => void;
};

/**
 * A clock for one process, which can be set while it runs.
 * @param folder where it may write.
 * @returns null where there is no compiler for C, or the system is not Linux.
 */
export function clockIn(folder: string): SetClock | null {
  if (process.platform !== "linux") return null;
  const [library, ahead] = [join(folder, "clock.so"), join(folder, "ahead")];
  const compiled = spawnSync("cc", ["-shared", "-fPIC", "-O2", "-o", library, "-x", "c", "-"], {
    encoding: "utf8",
    input: source,
  });
  if (compiled.error) return null;
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  const file = openSync(ahead, "w+");
  const set = (days: number) => {
    const seconds = Buffer.alloc(8);
    seconds.writeBigInt64LE(BigInt(Math.round(days * 86_400)));
    writeSync(file, seconds, 0, 8, 0);
  };
  set(0);
  return { env: { LD_PRELOAD: library, CLOCK_AHEAD: ahead }, set };
}
