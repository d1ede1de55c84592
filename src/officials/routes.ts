import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { errorPage } from "../web/errors.tsx";
import { unexpected } from "../web/unexpected.ts";
import { apiPage, description, scans } from "./api/handlers.ts";
import { health } from "./api/health.ts";
import { records } from "./api/records.ts";
import officialScript from "./assets/official.browser.js";
import { changeSet, changes, exported, reverse } from "./changes/handlers.ts";
import { type Recording, recordings } from "./components/event-change.ts";
import { dataHealth } from "./data-health/handlers.ts";
import { editSign, saveSign } from "./edit-sign/handlers.ts";
import { errorFrame } from "./error-frame.tsx";
import { guard, type OfficialEnv, requires } from "./guard.ts";
import { imports, knownCity } from "./imports/handlers.ts";
import {
  applyImport,
  completeImport,
  discardImport,
  importState,
  openImport,
  putPiece,
} from "./imports/staging.ts";
import { judgeNow } from "./judgements/handlers.ts";
import { map } from "./map/handlers.ts";
import { messages } from "./messages.ts";
import { monthlyDocument } from "./monthly/document/handlers.ts";
import { monthByParts, monthly, newEdition } from "./monthly/handlers.ts";
import { changeLetterhead, letterheadForm } from "./monthly/letterhead/handlers.ts";
import { addedSigns, addSigns, hereJs, newSigns, newSignsMap } from "./new-signs/handlers.ts";
import { editOrder, saveOrder } from "./orders/correction.ts";
import { addOrder, moveOrder, newOrder, newOrderOf, order, orders } from "./orders/handlers.ts";
import { overview } from "./overview/handlers.ts";
import { appoint, people, remove } from "./people/handlers.ts";
import { PeriodError } from "./period.ts";
import { placeForm, places, savePlace } from "./places/handlers.ts";
import { printRoutes } from "./print/routes.ts";
import { recordRoutes } from "./records/routes.ts";
import { codeReports, moveCodeReport, redactCodeReport } from "./reports/code-handlers.ts";
import { move, redact, reports, takeBack } from "./reports/handlers.ts";
import { withPeriod } from "./request-period.ts";
import { resend } from "./resend/handlers.ts";
import { bundledScript } from "./scripts/handlers.ts";
import { correct, record, sign } from "./sign/handlers.ts";
import { newSignEvents, recordSignEvents } from "./sign-events/handlers.ts";
import { signs } from "./signs/handlers.ts";
import {
  beginStaffMode,
  endAllStaffModes,
  endStaffMode,
  staffCheck,
} from "./staff-check/handlers.ts";
import { table } from "./tables/handlers.ts";
import { recordOneVisit, toVisit, visit } from "./visits/handlers.ts";
import { saveWard, wardForm, wards } from "./wards/handlers.ts";
import { applyRedrawing, previewRedrawing, redrawing } from "./wards/redrawing-handlers.ts";

/** What the city sees. Everything here stands behind one guard. */
export const officials = new Hono<OfficialEnv>({ strict: false }).basePath("/officials");

officials.use(errorFrame);
officials.use(guard);
officials.use(
  methodNotAllowed({
    app: officials,
    onMethodNotAllowed: (c, methods) => errorPage(c, "wrong-method", { Allow: methods.join(", ") }),
  }),
);

officials.get("/assets/official.js", (c) =>
  c.body(officialScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
);
officials.get("/scripts/:file", bundledScript);
officials.get("/imports/city.json", requires("editor"), knownCity);
officials.get("/monthly/document.json", monthlyDocument);
officials.get("/signs/new/here.js", hereJs);
officials.get("/signs/new/map.svg", newSignsMap);
officials.get("/api/scans", withPeriod, scans);
officials.get("/api/records", records);
officials.get("/api/health", health);
officials.get("/api/openapi.json", description);

/** Every page in Vietnamese, and in English under /en. */
for (const base of ["", "/en"]) {
  officials.get(base || "/", withPeriod, overview);
  officials.get(`${base}/signs`, withPeriod, signs);
  officials.get(`${base}/map`, withPeriod, map);
  officials.get(`${base}/signs/new`, requires("editor"), newSigns);
  officials.post(`${base}/signs`, requires("editor"), addSigns);
  officials.get(`${base}/signs/new/:id`, addedSigns);
  officials.get(`${base}/signs/:code/edit`, requires("editor"), editSign);
  officials.post(`${base}/signs/:code/edit`, requires("editor"), saveSign);
  officials.get(`${base}/sign-events/new`, requires("editor"), newSignEvents);
  officials.post(`${base}/sign-events`, requires("editor"), recordSignEvents);
  officials.get(`${base}/signs/:code`, withPeriod, sign);
  officials.get(`${base}/visits`, toVisit);
  officials.get(`${base}/signs/:code/visit`, visit);
  officials.post(`${base}/signs/:code/visits`, requires("editor"), recordOneVisit);
  officials.get(`${base}/monthly`, monthly);
  officials.get(`${base}/monthly/parts`, monthByParts);
  officials.post(`${base}/monthly/editions`, requires("editor"), newEdition);
  officials.get(`${base}/monthly/letterhead/edit`, requires("editor"), letterheadForm);
  officials.post(`${base}/monthly/letterhead`, requires("editor"), changeLetterhead);
  officials.route(`${base}/print`, printRoutes);
  officials.get(`${base}/orders`, orders);
  officials.post(`${base}/orders`, requires("editor"), addOrder);
  officials.get(`${base}/orders/new`, requires("editor"), newOrder);
  officials.post(`${base}/orders/new`, requires("editor"), newOrderOf);
  officials.get(`${base}/orders/:id{[0-9]+}`, order);
  officials.get(`${base}/orders/:id{[0-9]+}/edit`, requires("editor"), editOrder);
  officials.post(`${base}/orders/:id{[0-9]+}/edit`, requires("editor"), saveOrder);
  officials.post(`${base}/orders/:id{[0-9]+}/moves`, requires("editor"), moveOrder);
  officials.route(base || "/", recordRoutes);
  officials.get(`${base}/data`, withPeriod, dataHealth);
  officials.get(`${base}/api`, apiPage);
  officials.get(`${base}/tables/:file`, withPeriod, table);
  officials.post(`${base}/judgements`, judgeNow);
  officials.post(`${base}/resends`, requires("admin"), resend);
  for (const recording of Object.keys(recordings) as Recording[]) {
    officials.post(
      `${base}/signs/:code/${recording}`,
      requires("editor"),
      withPeriod,
      record(recording),
    );
  }
  officials.post(`${base}/signs/:code/events/:id/corrections`, requires("editor"), correct);
  officials.get(`${base}/staff-check`, staffCheck);
  officials.post(`${base}/staff-check`, beginStaffMode);
  officials.post(`${base}/staff-check/end`, endStaffMode);
  officials.post(`${base}/staff-check/renewals`, requires("admin"), endAllStaffModes);
  officials.get(`${base}/reports`, reports);
  officials.get(`${base}/reports/codes`, codeReports);
  officials.post(`${base}/reports/codes/:id/moves`, requires("editor"), moveCodeReport);
  officials.post(`${base}/reports/codes/:id/redactions`, requires("editor"), redactCodeReport);
  officials.post(`${base}/reports/:id/moves`, requires("editor"), move);
  officials.post(`${base}/reports/:id/reversals`, requires("editor"), takeBack);
  officials.post(`${base}/reports/:id/redactions`, requires("editor"), redact);
  officials.get(`${base}/changes`, requires("auditor"), changes);
  officials.get(`${base}/changes.csv`, requires("auditor"), exported("csv"));
  officials.get(`${base}/changes.json`, requires("auditor"), exported("json"));
  officials.get(`${base}/changes/:id{[0-9]+}`, requires("auditor"), changeSet);
  officials.post(`${base}/changes/:id{[0-9]+}/reversals`, requires("editor"), reverse);
  officials.get(`${base}/places`, places);
  officials.post(`${base}/places`, requires("editor"), savePlace);
  officials.get(`${base}/places/new`, requires("editor"), placeForm);
  officials.get(`${base}/places/:id{[0-9]+}/edit`, requires("editor"), placeForm);
  officials.post(`${base}/places/:id{[0-9]+}`, requires("editor"), savePlace);
  officials.get(`${base}/imports`, requires("editor"), imports);
  officials.post(`${base}/imports`, requires("editor"), openImport);
  officials.get(`${base}/imports/:id{[0-9]+}`, requires("editor"), importState);
  officials.delete(`${base}/imports/:id{[0-9]+}`, requires("editor"), discardImport);
  officials.put(`${base}/imports/:id{[0-9]+}/pieces/:n{[0-9]+}`, requires("editor"), putPiece);
  officials.post(`${base}/imports/:id{[0-9]+}/completion`, requires("editor"), completeImport);
  officials.post(`${base}/imports/:id{[0-9]+}/application`, requires("editor"), applyImport);
  officials.get(`${base}/wards`, wards);
  officials.post(`${base}/wards`, requires("editor"), saveWard);
  officials.get(`${base}/wards/new`, requires("editor"), wardForm);
  officials.get(`${base}/wards/:id{[0-9]+}/edit`, requires("editor"), wardForm);
  officials.post(`${base}/wards/:id{[0-9]+}`, requires("editor"), saveWard);
  officials.get(`${base}/wards/redrawing`, requires("editor"), redrawing);
  officials.post(`${base}/wards/redrawing`, requires("editor"), previewRedrawing);
  officials.post(`${base}/wards/redrawing/application`, requires("editor"), applyRedrawing);
  officials.get(`${base}/people`, requires("admin"), people);
  officials.post(`${base}/people`, requires("admin"), appoint);
  officials.post(`${base}/people/removals`, requires("admin"), remove);
}

officials.notFound((c) => errorPage(c, "not-found"));
officials.onError((error, c) =>
  error instanceof PeriodError
    ? errorPage(c, "bad-request", {}, messages[c.var.language].period.wrong(error.message))
    : unexpected(error, c),
);
