import type { Biography } from "./biographies/biography.ts";
import { founders } from "./biographies/founders.ts";
import { modern } from "./biographies/modern.ts";
import { scholars } from "./biographies/scholars.ts";
import { tran } from "./biographies/tran.ts";

/**
 * The story of each namesake, by the name on the street's sign. Told from the facts in
 * `sources/namesakes.csv` and no others: what is not there is not here, however well known.
 */
export const biographies: ReadonlyMap<string, Biography> = new Map(
  Object.entries({ ...founders, ...tran, ...scholars, ...modern }),
);
