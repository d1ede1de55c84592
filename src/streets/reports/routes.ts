import { reportRoutes } from "./report-routes.ts";

/** Reports of a street or its signs. */
export const reports = reportRoutes(
  "/:language/streets/:slug/reports",
  () => import("./handlers.ts"),
  () => import("./withdrawal-handlers.ts"),
);
