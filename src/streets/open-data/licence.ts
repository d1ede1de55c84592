import type { City } from "../../city.ts";

/** Under which terms the data goes, and whom to name; it stands in every answer and file. */
export const licenceJson = (city: City) => ({
  id: city.dataLicence,
  url: licenceUrl(city),
  attribution: city.dataAttribution,
});

/** Where the text of the data's licence stands. */
export const licenceUrl = (city: City): string =>
  `https://spdx.org/licenses/${city.dataLicence}.html`;
