// Fills in where the phone is, with how accurate that is; what is too inaccurate is not taken.

const here = document.querySelector("#here");
const where = document.querySelector("[name=where]");
const button = here?.querySelector("button");
const status = here?.querySelector("[role=status]");

/** Metres: farther off, a sign would stand at another junction. */
const maxAccuracy = 50;

if (here instanceof HTMLElement && where instanceof HTMLInputElement && button && status) {
  const t = JSON.parse(here.dataset.messages ?? "{}");
  button.hidden = !("geolocation" in navigator);
  button.addEventListener("click", () => {
    status.textContent = t.locating;
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        const metres = String(Math.round(accuracy));
        const isGood = accuracy <= maxAccuracy;
        status.textContent = (isGood ? t.located : t.inaccurate).replace("{metres}", metres);
        if (isGood) where.value = `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
      },
      () => {
        status.textContent = t.noLocation;
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  });
}
