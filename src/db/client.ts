import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Db = DrizzleD1Database;

/**
 * The database, for reading and writing on the primary. Drizzle is not told the schema: it would go
 * through all tables at each request, for relational queries, which there are none of.
 */
export const connect = (d1: D1Database): Db => drizzle(d1);

/** Of the database's replicas the nearest: what it says may be a moment old. */
export const nearestOf = (d1: D1Database): D1DatabaseSession =>
  d1.withSession("first-unconstrained");

/**
 * The database for reading what may be a moment old: the nearest replica may answer.
 * The cast is because drizzle's types know only D1Database; a session has the same `prepare`
 * and `batch`, which is all that drizzle calls.
 */
export const connectNearest = (d1: D1Database): Db =>
  connect(nearestOf(d1) as unknown as D1Database);
