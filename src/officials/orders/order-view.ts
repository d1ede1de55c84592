import type { Order, OrderedPlate, PlateState } from "../../signs/workshop/order-list.ts";

/** Of each state; more boxes than of a list that is read, since a delivery is ticked off. */
export const platesPerPage = 500;

/** What was sent of a list of plates and is not recorded, to be shown again. */
export type TypedMove = {
  /** The list: plates of this state. */
  state: PlateState;
  /** The codes of the plates that were ticked, and those that were pasted, as typed. */
  ticked: ReadonlySet<string>;
  codes: string;
  day: string;
};

export type OrderView = {
  order: Order;
  plates: readonly OrderedPlate[];
  /** Which page of each list of plates is shown, from 1. */
  page: number;
  /** City day, as `YYYY-MM-DD`. */
  today: string;
  mayMove: boolean;
  /** Null where nothing was sent. */
  typed: TypedMove | null;
  problems: readonly string[];
  status: 200 | 400 | 409;
};
