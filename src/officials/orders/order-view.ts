import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";

/** Of each state; more boxes than of a list that is read, since a delivery is ticked off. */
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
