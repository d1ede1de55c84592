import type { Random } from "../support/random.ts";
import { type Modules, type Picture, photograph, type View } from "../support/symbols/picture.ts";
import { blurred, destroyed, faded, noisy } from "../support/symbols/spoil.ts";

export type Trial = {
  flaw: string;
  /** How strong, with its unit. */
  amount: string;
  take: (symbol: Modules, random: Random) => Picture;
};

/**
 * Never quite straight and never at quite the same distance, so that no symbol gains or loses by
 * how its modules happen to fall on the pixels. The same seed gives the same view.
 */
const view = (random: Random, pixels = 160): View => ({
  panel: pixels * (0.95 + 0.1 * random()),
  turned: 16 * random() - 8,
});

/** Every flaw from slight to hopeless, so that the table shows where each symbol gives up. */
export const trials: readonly Trial[] = [
  ...[160, 120, 100, 90, 80, 70, 60, 50].map((pixels) => ({
    flaw: "distance (panel in pixels)",
    amount: `${pixels} px`,
    take: (symbol: Modules, random: Random) => photograph(symbol, view(random, pixels)),
  })),
  ...[1, 1.5, 2, 2.5, 3].map((deviation) => ({
    flaw: "blur (standard deviation)",
    amount: `${deviation} px`,
    take: (symbol: Modules, random: Random) => blurred(photograph(symbol, view(random)), deviation),
  })),
  ...[5, 15, 30, 45].map((turned) => ({
    flaw: "rotation",
    amount: `${turned}°`,
    take: (symbol: Modules, random: Random) => photograph(symbol, { ...view(random), turned }),
  })),
  ...[30, 45, 55, 60, 65, 70].map((tilted) => ({
    flaw: "perspective (from the side)",
    amount: `${tilted}°`,
    take: (symbol: Modules, random: Random) => photograph(symbol, { ...view(random), tilted }),
  })),
  ...[0.4, 0.2, 0.1, 0.05, 0.03].map((left) => ({
    flaw: "low contrast, some noise",
    amount: `${Math.round(left * 100)} % left`,
    take: (symbol: Modules, random: Random) =>
      noisy(faded(photograph(symbol, view(random)), left), 2, random),
  })),
  ...[10, 20, 30, 40, 60].map((deviation) => ({
    flaw: "noise (standard deviation)",
    amount: `${deviation} of 255`,
    take: (symbol: Modules, random: Random) =>
      noisy(photograph(symbol, view(random)), deviation, random),
  })),
  ...[0.01, 0.02, 0.03, 0.04, 0.06, 0.08, 0.1].flatMap((share) =>
    [false, true].map((spareFinders) => ({
      flaw: spareFinders ? "… but for the finders" : "modules destroyed",
      amount: `${Math.round(share * 100)} %`,
      take: (symbol: Modules, random: Random) =>
        photograph(destroyed(symbol, share, random, spareFinders), view(random)),
    })),
  ),
  ...[0.1, 0.2, 0.25, 0.3, 0.35, 0.4].map((disc) => ({
    flaw: "disc pasted in the middle",
    amount: `${Math.round(disc * 100)} % wide`,
    take: (symbol: Modules, random: Random) => photograph(symbol, { ...view(random), disc }),
  })),
];
