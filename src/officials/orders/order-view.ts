import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** Which part of each list of plates is shown, from 1. */
  part: number;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  problems: readonly string[];
  status: 200 | 400 | 409;
};
