import { inBothLanguages } from "../web/in-both-languages.ts";

/** What is said of a sign wherever it is spoken of: where it hangs. */
export const messages = inBothLanguages({
  positions: {
    start: { vi: "đầu đường", en: "at the start of the street" },
    end: { vi: "cuối đường", en: "at the end of the street" },
    middle: { vi: "khoảng giữa tuyến đường", en: "about halfway along the street" },
    junction: {
      vi: (street: string) => `chỗ giao với ${street}`,
      en: (street: string) => `at the junction with ${street}`,
    },
    near: { vi: (place: string) => `gần ${place}`, en: (place: string) => `near ${place}` },
  },
  /** A street of which no source tells whether it is a đường or a phố. */
  street: {
    vi: (name: string) => `tuyến đường ${name}`,
    en: (name: string) => `the street ${name}`,
  },
});
