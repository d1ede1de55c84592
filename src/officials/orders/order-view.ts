import type { Order, OrderedPlate } from "../../signs/workshop/order-list.ts";

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  problems: readonly string[];
  status: 200 | 400 | 409;
};
