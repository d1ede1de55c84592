import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";

/** As many boxes as somebody ticks at once. */
export const platesPerPage = 500;

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** Which page of each list of plates is shown, from 1. */
  page: number;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  problems: readonly string[];
  status: 200 | 400 | 409;
};
