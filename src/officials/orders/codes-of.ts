import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";

/** Codes of plates as a form's field `codes`. */
export const codesOf = (plates: readonly OrderedPlate[]): string =>
  plates.map(({ code }) => code).join(" ");

/** Where a form records what became of plates of an order, behind /officials. */
export const movesPath = ({ id }: Order): string => `/orders/${id}/moves`;
