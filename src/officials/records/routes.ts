import { Hono } from "hono";
import { type OfficialEnv, requires } from "../guard.ts";
import { exported } from "./exports.ts";
import { form, list, one, send, start } from "./handlers.ts";

/** Where streets, namesakes and naming acts are entered. Mounted at /officials, and under /officials/en. */
export const recordRoutes = new Hono<OfficialEnv>({ strict: false });

recordRoutes.get("/records", start);
recordRoutes.get("/records/exports/:file", exported);
recordRoutes.get("/streets", list("street"));
recordRoutes.get("/streets/new", requires("editor"), form("street"));
recordRoutes.get("/streets/:slug", one("street"));
recordRoutes.get("/streets/:slug/edit", requires("editor"), form("street"));
recordRoutes.post("/streets", requires("editor"), send("street"));
recordRoutes.post("/streets/:slug", requires("editor"), send("street"));
recordRoutes.get("/namesakes", list("namesake"));
recordRoutes.get("/namesakes/new", requires("editor"), form("namesake"));
recordRoutes.get("/namesakes/:id", one("namesake"));
recordRoutes.get("/namesakes/:id/edit", requires("editor"), form("namesake"));
recordRoutes.post("/namesakes", requires("editor"), send("namesake"));
recordRoutes.post("/namesakes/:id", requires("editor"), send("namesake"));
