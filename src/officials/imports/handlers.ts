import { cityOf } from "../../city.ts";
import { connect } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { readKnownCity } from "../../records/read-known-city.ts";
import type { OfficialContext } from "../guard.ts";
import { importsPage } from "./imports-page.tsx";

/** `GET /officials/imports` */
export const imports = (c: OfficialContext): Promise<Response> => importsPage(c);

/** `GET /officials/imports/city.json`: what the city has, with which a file is compared. */
export async function knownCity(c: OfficialContext): Promise<Response> {
  const today = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  return c.json(await readKnownCity(connect(c.env.DB), today));
}
