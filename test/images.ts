import sharp from "sharp";
import { shownSign } from "../sample/demo-signs.ts";
import { bringOnTheNight } from "../sample/night.ts";
import { launch } from "../support/browser.ts";
import { startCity } from "./harness.ts";

/**
 * `npm run images`: takes the pictures of README.md anew, of the pages as they are: a street as a
 * scan shows it on a phone, and the dashboard of the sample city after a night.
 */

const ends: (() => Promise<void>)[] = [];
const { harness } = await startCity({ sample: "scans" }, (end) => ends.push(end));
const { origin } = (await harness.listen()).url;
await bringOnTheNight(new URL(origin), []);
const browser = await launch();

/** A page as wide and as high as that, in pixels of CSS; a phone has two of its own for each. */
type Picture = { name: string; path: string; width: number; height: number; scale: 1 | 2 };

const pictures: readonly Picture[] = [
  { name: "street", path: `/${shownSign}`, width: 390, height: 830, scale: 2 },
  { name: "dashboard", path: "/officials/en", width: 1280, height: 960, scale: 1 },
];

for (const { name, path, width, height, scale } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: path.includes("/en") ? "en-GB" : "vi-VN",
  });
  await page.goto(`${origin}${path}`);
  const file = `sample/images/${name}.png`;
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(file);
  console.log(
    `${file}: ${width * scale} × ${height * scale} pixels, ${Math.round(size / 1000)} kB`,
  );
}

await browser.close();
for (const end of ends) await end();
