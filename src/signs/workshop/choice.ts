import { signStatuses } from "../../db/schema.ts";

/** Which signs to print; empty strings choose all. */
export type Choice = {
  /** Code of a ward in force. */
  ward: string;
  /** Slug of a street. */
  street: string;
  /** Empty: planned and installed. A retired sign is printed only when it is asked for. */
  status: "" | (typeof signStatuses)[number];
};

/** Reads a choice from a query; null where nothing was asked for yet. */
export function readChoice(query: Readonly<Record<string, string | undefined>>): Choice | null {
  const { ward, street, status } = query;
  if (ward === undefined && street === undefined && status === undefined) return null;
  return {
    ward: (ward ?? "").trim(),
    street: (street ?? "").trim(),
    status: signStatuses.find((known) => known === status) ?? "",
  };
}

/** The statuses that a choice takes in. */
export const statusesOf = ({ status }: Choice): string[] =>
  status === "" ? ["planned", "installed"] : [status];
