import { cityOf } from "../city.ts";
import type { Tally } from "./tally.ts";

/**
 * A tally by its number. Where it is made is for ever, so that is the city's region and not wherever
 * the first scan of its codes came from.
 */
export const tallyNumbered = (env: Env, tally: number): DurableObjectStub<Tally> =>
  env.TALLY.getByName(String(tally), { locationHint: cityOf(env).region });
