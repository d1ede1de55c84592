import type { KnownWard } from "./known-city.ts";

type Told = { code?: unknown; validFrom?: unknown; validTo?: unknown };

/**
 * The ward of the city that a row is about: a code stands for another area after a reform, so that
 * the first day tells, or, where no source gives that, the day on which it ended; else it is the one
 * in force.
 */
export function findWard(
  { code, validFrom, validTo }: Told,
  wards: readonly KnownWard[],
): KnownWard | undefined {
  const called = wards.filter((ward) => ward.code === code);
  if (validFrom !== undefined) return called.find((ward) => ward.validFrom === validFrom);
  const ended = called.find((ward) => ward.validFrom === "" && ward.validTo === validTo);
  return ended ?? called.find(({ isInForce }) => isInForce);
}
