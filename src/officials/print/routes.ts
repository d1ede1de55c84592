import { Hono } from "hono";
import type { OfficialEnv } from "../guard.ts";
import { script } from "./assets.ts";
import { archiveFiles, print, printPasted } from "./handlers.ts";

/** Where signs become sheets and files. Mounted at /officials/print, and under /officials/en. */
export const printRoutes = new Hono<OfficialEnv>({ strict: false });

printRoutes.get("/", print);
printRoutes.post("/", printPasted);
printRoutes.get("/archive-files", archiveFiles);
printRoutes.get("/scripts/:file", script);
