import { directionTo, distanceBetween, type Place, roundMetres } from "../distance.ts";

type Texts = Record<
  "locating" | "located" | "noLocation" | "away" | "kilometres" | "metres",
  string
> & {
  /** From north, by the east. */
  directions: string[];
};

/** For a fix of the satellites, in milliseconds. */
const maxWaitMs = 20_000;

/**
 * Sorts a list of signs by how far they are from this phone, when its button is pressed. Where the
 * phone is is reckoned with here and sent nowhere.
 */
export function nearestFirst(list: HTMLOListElement): void {
  const button = document.querySelector<HTMLButtonElement>("#here");
  const status = document.querySelector("#near-status");
  if (!button || !status || !("geolocation" in navigator)) return;
  const t: Texts = JSON.parse(list.dataset.messages ?? "{}");
  button.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = t.locating;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        sort(list, coords, t);
        const metres = t.metres.replace("{n}", String(Math.ceil(coords.accuracy)));
        status.textContent = t.located.replace("{metres}", metres);
      },
      () => {
        status.textContent = t.noLocation;
      },
      { enableHighAccuracy: true, timeout: maxWaitMs, maximumAge: 0 },
    );
  });
}

function sort(list: HTMLOListElement, here: Place, t: Texts): void {
  const found = [...list.children].map((item) => {
    const place = placeOf(item as HTMLElement);
    return { item, place, metres: distanceBetween(here, place) };
  });
  for (const { item, place, metres } of found.sort((a, b) => a.metres - b.metres)) {
    const far = item.querySelector(".far");
    if (far) {
      far.textContent = t.away
        .replace("{distance}", inMetres(metres, t))
        .replace("{direction}", t.directions[directionTo(here, place)] ?? "");
    }
    list.append(item);
  }
}

function placeOf({ dataset }: HTMLElement): Place {
  const [latitude = 0, longitude = 0] = (dataset.at ?? "").split(",").map(Number);
  return { latitude, longitude };
}

function inMetres(metres: number, t: Texts): string {
  const rounded = roundMetres(metres);
  const { lang } = document.documentElement;
  return rounded < 1_000
    ? t.metres.replace("{n}", String(rounded))
    : t.kilometres.replace("{n}", (rounded / 1_000).toLocaleString(lang));
}
