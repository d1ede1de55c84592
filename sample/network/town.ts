import { distance, type Place } from "./plane.ts";

/** Where the town is densest. */
const heart = { x: -250, y: -150 };
/** The smaller town beyond the river. */
const suburb = { x: 1500, y: 1550 };

/** How large the blocks are at a place, in metres: the larger, the farther from the heart. */
export const blockAt = (place: Place): number => 170 + 0.085 * distance(place, heart);

/** How readily streets are laid out at a place, between 0 and 1. */
export const townness = (place: Place): number =>
  Math.max(
    Math.exp(-((distance(place, heart) / 1700) ** 2)),
    0.5 * Math.exp(-((distance(place, suburb) / 800) ** 2)),
  );
