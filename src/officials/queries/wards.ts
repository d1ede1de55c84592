import { wardsInForceSql } from "../../db/wards.ts";

export type ListedWard = {
  id: number;
  code: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  state: "in force" | "coming" | "former";
  /** Streets in use that lie in it. */
  streets: number;
  /** What it became, a name each. */
  successors: string[];
};

/** All wards, by the city's day: in force, coming, former. One entered by mistake is former. */
export async function readWards(d1: D1Database, day: string): Promise<ListedWard[]> {
  const { results } = await d1
    .prepare(
      `SELECT id, code, name, valid_from AS validFrom, valid_to AS validTo,
         CASE WHEN ${wardsInForceSql("?1")} THEN 'in force'
           WHEN valid_to <= ?1 OR valid_to <= valid_from THEN 'former' ELSE 'coming' END AS state,
         (SELECT count(*) FROM street_wards JOIN streets ON streets.id = street_id
          WHERE ward_id = wards.id AND withdrawn_on IS NULL) AS streets,
         (SELECT json_group_array(successor.name) FROM ward_successions
          JOIN wards AS successor ON successor.id = new_id WHERE old_id = wards.id) AS successors
       FROM wards ORDER BY name, valid_from, id`,
    )
    .bind(day)
    .all<Omit<ListedWard, "successors"> & { successors: string }>();
  return results.map((ward) => ({ ...ward, successors: JSON.parse(ward.successors) }));
}
