import type { City } from "../../city.ts";
import { namesakeFields } from "../../records/namesake-fields.ts";
import { namingActFields } from "../../records/naming-act-fields.ts";
import { jsonOf } from "../../records/public-formats.ts";
import { signFields } from "../../records/sign-fields.ts";
import {
  streetCourse,
  streetLine,
  streetName,
  streetRecord,
  streetWithdrawal,
} from "../../records/street-fields.ts";
import { wardFields } from "../../records/ward-fields.ts";
import { positionWords } from "../../signs/position.ts";
import type { StreetSign, WholeStreet } from "../street.ts";
import { licenceJson } from "./licence.ts";
import { pageLinks } from "./list-json.ts";

/** A street's whole record in the open data; what is not known is null. */
export function streetJson(found: WholeStreet, city: City) {
  const { namesake } = found;
  const street = {
    ...found.street,
    startStreetId: found.start?.slug ?? null,
    endStreetId: found.end?.slug ?? null,
    replacedById: found.replacedBy?.slug ?? null,
  };
  return {
    ...jsonOf(streetName, street),
    ...jsonOf(streetRecord, street),
    ...jsonOf(streetCourse, street),
    wards: found.wardsNow.map((ward) => jsonOf(wardFields, ward)),
    former_wards: found.wardsBefore.map((ward) => jsonOf(wardFields, ward)),
    ...jsonOf(streetLine, street),
    geometry_problem: found.line.problem,
    ...jsonOf(streetWithdrawal, street),
    namesake: namesake ? jsonOf(namesakeFields, namesake) : null,
    naming_acts: found.acts.map((act) => jsonOf(namingActFields, act)),
    signs: found.signs.map((sign) => jsonOf(signFields, signRecord(sign))),
    updated_at: new Date(street.updatedAt * 1000).toISOString(),
    ...pageLinks(street.slug, city),
    months: `https://${city.host}/api/streets/${street.slug}/months`,
    licence: licenceJson(city),
  };
}

/** A sign with its position in words, whether the record has facts or words of its own. */
function signRecord(sign: StreetSign) {
  const english = positionWords(sign, "en");
  return {
    ...sign,
    junctionStreetId: sign.junction,
    position: positionWords(sign, "vi").text,
    positionEn: english.language === "en" ? english.text : null,
  };
}
