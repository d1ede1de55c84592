import { killUnderLoad } from "../../support/server/outcome.ts";
import { serveOn } from "../../support/server/served-city.ts";

/**
 * Kills the runtime again and again under load, each time on the data of the last, and prints what
 * became of the scans: those of which an answer came and that are missing, beside the answers of the last
 * 0.1 s, and those of the time that this machine needs for a call besides.
 * @returns whether none has lost more than it may.
 */
export async function benchKills(folder: string, kills: number): Promise<boolean> {
  const city = await serveOn(folder, { signs: 700 });
  let isWell = true;
  console.log(
    "kill  answered  cut off  counted  answered - counted  missing  of 0.1 s  may be  of the last ms",
  );
  for (let n = 1; n <= kills; n++) {
    const one = await killUnderLoad(city, 400 + Math.random() * 2_000);
    const isFewer = one.missing <= one.open && one.counted <= one.answered + one.unanswered;
    isWell &&= isFewer;
    console.log(
      [
        String(n).padStart(4),
        String(one.answered).padStart(9),
        String(one.unanswered).padStart(8),
        String(one.counted).padStart(8),
        String(one.answered - one.counted).padStart(19),
        String(one.missing).padStart(8),
        String(one.lastTenth).padStart(9),
        String(one.open).padStart(7),
        one.openMs.toFixed(0).padStart(15),
        isFewer ? "" : " WRONG",
      ].join(" "),
    );
  }
  await city.end();
  return isWell;
}
