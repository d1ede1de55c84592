import type { Random } from "../random.ts";
import type { Modules, Picture } from "./picture.ts";

/**
 * Repaints a random share of the modules, each dark or light by the toss of a coin.
 * @param spareFinders leaves the three finder patterns whole, without which no decoder begins.
 */
export function destroyed(
  { size, dark }: Modules,
  share: number,
  random: Random,
  spareFinders = false,
): Modules {
  const left = Array.from(dark.keys()).filter((module) => {
    const [x, y] = [module % size, Math.floor(module / size)];
    const corner = (x < 8 || x >= size - 8) && (y < 8 || y >= size - 8);
    return !spareFinders || !corner || (x >= size - 8 && y >= size - 8);
  });
  const painted = dark.slice();
  for (let n = Math.round(share * left.length); n > 0; n--) {
    const [module = 0] = left.splice(Math.floor(random() * left.length), 1);
    painted[module] = random() < 0.5 ? 0 : 1;
  }
  return { size, dark: painted };
}

/** Out of focus: a Gaussian of that standard deviation, in pixels. */
export function blurred(picture: Picture, deviation: number): Picture {
  const reach = Math.ceil(deviation * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { width, height } = picture;
  const pass = (pixels: Float64Array, stepX: number, stepY: number): Float64Array =>
    pixels.map((_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      let sum = 0;
      for (const [i, weight] of weights.entries()) {
        const column = Math.min(width - 1, Math.max(0, x + stepX * (i - reach)));
        const row = Math.min(height - 1, Math.max(0, y + stepY * (i - reach)));
        sum += weight * (pixels[row * width + column] ?? 0);
      }
      return sum / total;
    });
  const pixels = pass(pass(Float64Array.from(picture.pixels), 1, 0), 0, 1);
  return { width, height, pixels: Uint8Array.from(pixels, Math.round) };
}

/** Dusk or fog: what is left of the contrast, around a dark grey. */
export const faded = (picture: Picture, left: number): Picture => ({
  ...picture,
  pixels: picture.pixels.map((grey) => Math.round(70 + (grey - 128) * left)),
});

/** A sensor's noise: normal, of that standard deviation in grey values. */
export const noisy = (picture: Picture, deviation: number, random: Random): Picture => ({
  ...picture,
  pixels: picture.pixels.map((grey) => {
    // Box and Muller, 1958.
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.min(255, Math.max(0, Math.round(grey + deviation * normal)));
  }),
});
