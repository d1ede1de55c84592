import { reportRoutes } from "../reports/report-routes.ts";

/** Reports of codes that no sign bears. */
export const codeReports = reportRoutes(
  "/:language/codes/:code/reports",
  () => import("./handlers.ts"),
  () => import("./withdrawal-handlers.ts"),
);
