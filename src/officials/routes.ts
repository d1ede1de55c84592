import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { errorPage } from "../web/errors.tsx";
import { unexpected } from "../web/unexpected.ts";
import { dashboard } from "./dashboard.ts";
import { guard, type OfficialEnv } from "./guard.ts";

/** What the city sees. Everything here stands behind one guard. */
export const officials = new Hono<OfficialEnv>({ strict: false }).basePath("/officials");

officials.use(guard);
officials.use(
  methodNotAllowed({
    app: officials,
    onMethodNotAllowed: (c, methods) => errorPage(c, "wrong-method", { Allow: methods.join(", ") }),
  }),
);

officials.get("/", dashboard);

officials.notFound((c) => errorPage(c, "not-found"));
officials.onError(unexpected);
