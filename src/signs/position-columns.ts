import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { signs, streets } from "../db/schema.ts";

/**
 * What `position.ts` words a sign's position from, for a query of table `signs` that also joins the
 * street at its junction: one join for all signs, and no query for any of them.
 */

export const junctions = alias(streets, "junctions");
export const atJunction = eq(junctions.id, signs.junctionStreetId);

/** No two of them, nor of `signs`, share a name, so that a batch of D1 cannot mix them up. */
export const positionColumns = {
  at: signs.at,
  junctionKind: junctions.kind,
  junctionName: junctions.name,
  near: signs.near,
  position: signs.position,
  positionEn: signs.positionEn,
};

/** The same in a statement of SQL. */
export const positionSql = {
  columns: `signs.at, signs.near, signs.position, signs.position_en AS positionEn,
    junctions.kind AS junctionKind, junctions.name AS junctionName`,
  join: "LEFT JOIN streets AS junctions ON junctions.id = signs.junction_street_id",
};
