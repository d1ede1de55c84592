/** The vars of a city where all is well. */
export const goodVars = {
  CITY_NAME_VI: "Thái Bình",
  CITY_NAME_EN: "Thái Bình",
  HOST: "bienpho.example",
  OTHER_HOSTS: "",
  CITY_CONTACT: "office@city.example",
  PROVINCE: " tỉnh Hưng Yên ",
  UTC_OFFSET: 7,
  LANGUAGES: "vi en",
  TALLIES: 4,
  SCAN_ROWS_PER_DAY: 50_000,
  REGION: "apac",
  DATA_LICENCE: "MIT",
  DATA_ATTRIBUTION: "Street names: a source (MIT).",
  ACCESS_AUD: "audience",
};
