/**
 * Says whether there may be one more, at most so many in each second of the clock; an isolate's own
 * measure, not the city's.
 */
export function perSecond(max: number): (now: number) => boolean {
  let second = 0;
  let granted = 0;
  return (now) => {
    const present = Math.floor(now / 1000);
    if (present !== second) {
      second = present;
      granted = 0;
    }
    granted += 1;
    return granted <= max;
  };
}
