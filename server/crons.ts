/**
 * When the night's jobs are due. Cron expressions as `wrangler.toml` has them, in UTC, of which a
 * server of its own reads minutes and hours (`*`, numbers, ranges, steps and lists) and takes every
 * day: what else Cloudflare reads is refused, and not read otherwise than there.
 */

const minuteMs = 60_000;
const minutesOfDay = 24 * 60;

/**
 * The expressions that were due in a time, each with its latest minute: what was missed while the
 * machine was off is done once.
 * @param after milliseconds since 1970: the time begins after the minute of it.
 * @param until milliseconds since 1970, with the minute of it.
 * @throws Error for an expression that is not read here.
 */
export function dueCrons(
  crons: readonly string[],
  after: number,
  until: number,
): { cron: string; at: number }[] {
  const [first, last] = [Math.floor(after / minuteMs) + 1, Math.floor(until / minuteMs)];
  return crons.flatMap((cron) => {
    const isDue = readCron(cron);
    for (let minute = last; minute >= Math.max(first, last - minutesOfDay + 1); minute--) {
      if (isDue(minute % minutesOfDay)) return [{ cron, at: minute * minuteMs }];
    }
    return [];
  });
}

/** Whether an expression is due at a minute of the day. */
function readCron(cron: string): (minuteOfDay: number) => boolean {
  const [minutes, hours, ...days] = cron.trim().split(/\s+/);
  if (days.length !== 3 || days.some((day) => day !== "*")) throw new Error(unread(cron));
  const [isMinute, isHour] = [readField(minutes ?? "", 59), readField(hours ?? "", 23)];
  if (!isMinute || !isHour) throw new Error(unread(cron));
  return (minute) => isMinute(minute % 60) && isHour(Math.floor(minute / 60));
}

/** Null where it is no list of numbers up to `max`, ranges and steps. */
function readField(field: string, max: number): ((value: number) => boolean) | null {
  const parts = field.split(",").map((part) => {
    const [, from = "", to, step] = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const first = from === "*" ? 0 : Number(from);
    const last = to !== undefined ? Number(to) : from === "*" || step !== undefined ? max : first;
    const by = Number(step ?? 1);
    const isRead = from !== "" && !(from === "*" && to !== undefined) && by > 0;
    return isRead && first <= last && last <= max ? { first, last, by } : null;
  });
  const read = parts.flatMap((part) => part ?? []);
  if (read.length < parts.length) return null;
  return (value) =>
    read.some(
      ({ first, last, by }) => value >= first && value <= last && (value - first) % by === 0,
    );
}

const unread = (cron: string): string =>
  `The cron "${cron}" is not for a server of its own: give minutes and hours, and * for the days.`;
