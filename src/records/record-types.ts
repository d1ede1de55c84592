import type { Fields } from "./fields.ts";
import { namesakeFields } from "./namesake-fields.ts";
import { namingActFields } from "./naming-act-fields.ts";
import { publicPlaceFields } from "./public-place-fields.ts";
import { signEventFields } from "./sign-event-fields.ts";
import { signFields } from "./sign-fields.ts";
import { streetFields } from "./street-fields.ts";
import { wardFields } from "./ward-fields.ts";

export type RecordType = { table: string; fields: Fields };

/** The records that a city keeps, each with its table in SQL; what leads to others stands below them. */
export const recordTypes = {
  ward: { table: "wards", fields: wardFields },
  namesake: { table: "namesakes", fields: namesakeFields },
  street: { table: "streets", fields: streetFields },
  namingAct: { table: "naming_acts", fields: namingActFields },
  sign: { table: "signs", fields: signFields },
  publicPlace: { table: "public_places", fields: publicPlaceFields },
  signEvent: { table: "sign_events", fields: signEventFields },
} as const satisfies Record<string, RecordType>;
