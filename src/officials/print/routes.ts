import { Hono } from "hono";
import { type OfficialEnv, requires } from "../guard.ts";
import { archive, makeArchive, outdated } from "./archives.ts";
import { archiveFiles, print, printPasted, proof, proofPasted } from "./handlers.ts";

/** Where signs become sheets and files. Mounted at /officials/print, and under /officials/en. */
export const printRoutes = new Hono<OfficialEnv>({ strict: false });

printRoutes.get("/", print);
printRoutes.post("/", printPasted);
printRoutes.get("/proof", proof);
printRoutes.post("/proof", proofPasted);
printRoutes.get("/archive-files", archiveFiles);
printRoutes.post("/archives", requires("editor"), makeArchive);
printRoutes.get("/archives/:id", archive);
printRoutes.get("/outdated", outdated);
