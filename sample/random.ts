/** A stream of pseudo-random numbers that is the same for the same seed, everywhere and always. */
export type Random = {
  /** Uniform in [0, 1). */
  next: () => number;
  /** Uniform in [low, high). */
  between: (low: number, high: number) => number;
  /** Standard normal (Box and Muller 1958). */
  normal: () => number;
  /** A gamma variate with mean shape × scale. */
  gamma: (shape: number, scale: number) => number;
  /** A Poisson variate; fit for means up to a few hundred. */
  poisson: (mean: number) => number;
  /** One of a list; the list must not be empty. */
  pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  shuffle: <T>(list: readonly T[]) => T[];
};

/** A stream of its own for every text: FNV-1a makes the seed, Mulberry32 the numbers. */
export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const gamma = (shape: number, scale: number) => gammaOf(shape, next, normal) * scale;
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal,
    gamma,
    poisson: (mean) => poissonOf(mean, next),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    shuffle: (list) => {
      const keyed = list.map((one) => ({ one, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
    },
  };
}

/** FNV-1a over the text's UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** Marsaglia and Tsang (2000), "A simple method for generating gamma variables". */
function gammaOf(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, next, normal) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - next()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth's product of uniforms, in pieces of 30 so that exp does not underflow. */
function poissonOf(mean: number, next: () => number): number {
  if (mean > 30) return poissonOf(30, next) + poissonOf(mean - 30, next);
  const limit = Math.exp(-mean);
  let product = next();
  let count = 0;
  while (product > limit) {
    product *= next();
    count += 1;
  }
  return count;
}
