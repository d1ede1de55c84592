import assert from "node:assert/strict";
import { before, test } from "node:test";
import { changeRecords } from "../../src/records/changes/change-records.ts";
import { undoChangeSet } from "../../src/records/changes/undo/undo.ts";
import { withCheck } from "../../src/signs/code.ts";
import { official, options, today } from "../../support/records/staged.ts";
import { type Route, routesOf } from "../../support/route-table.ts";
import { startCity } from "../harness.ts";

/** No form of the officials takes a code from its sign, whatever the sign has been through. */
const signs = {
  "that is planned, without any event": withCheck("PF001"),
  "that hangs": withCheck("PF002"),
  "that is retired": withCheck("PF003"),
  "that an undo has retired": withCheck("PF004"),
};
const other = withCheck("PF009");

const { db, fetch } = await startCity({ sample: "none" });
await changeRecords(
  db,
  [
    { kind: "street", key: "it", after: { name: "Lý Bôn", status: "confirmed" } },
    { kind: "street", after: { name: "Kỳ Đồng", status: "confirmed" } },
    ...Object.values(signs)
      .slice(0, 3)
      .map((code) => ({ kind: "sign", after: { streetId: "it", position: "đầu", code } }) as const),
  ],
  options,
);
for (const [code, kinds] of [
  [signs["that hangs"], ["installed"]],
  [signs["that is retired"], ["installed", "retired"]],
] as const) {
  for (const kind of kinds) {
    await changeRecords(db, [{ kind: "signEvent", after: { code, kind, day: today } }], options);
  }
}
const fourth = { streetId: 1, position: "nhầm", code: signs["that an undo has retired"] };
const mistaken = await changeRecords(db, [{ kind: "sign", after: fourth }], options);
assert.ok(mistaken.outcome === "applied");
const undoneSet = mistaken.changeSet;
await undoChangeSet(db, undoneSet, { official, today });

let forms: Route[] = [];
before(async () => {
  const routes = await routesOf("src/officials/routes.ts", "officials");
  // Those under /officials/en are the same.
  forms = routes.filter(({ method, path }) => method === "POST" && !path.includes("/en/"));
  assert.ok(forms.length > 20, `only ${forms.length} forms`);
});

const signAndStreet = () =>
  db.prepare("SELECT code, street_id FROM signs ORDER BY code, street_id").raw();

/** What a form might take another code from, beside what the forms of signs do take. */
const fieldsFor = (code: string): [string, string][] => [
  ["code", other],
  ["newCode", other],
  ["after.code", other],
  ["was-code", code],
  ["id", other],
  ["delete", "1"],
  ["_method", "DELETE"],
  ["base", "1"],
  ["version", "1"],
  ["at", "near"],
  ["near", "chợ Bo"],
  ["day", today],
  ["kind", "retired"],
  [`sign-${code}`, "1"],
  ["codes", code],
  ["expected", "1"],
  ["step", "save"],
];

test("a new sign is given a code of its own, whatever code its form asks for", async () => {
  const before = await signAndStreet();
  for (const [n, code] of [...Object.values(signs), other].entries()) {
    const answer = await fetch("/officials/signs", {
      method: "POST",
      body: new URLSearchParams([
        ["street", "ky-dong"],
        ["near", `chợ ${code}`],
        ["code", code],
        ["known", String(n)],
      ]).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
      },
      redirect: "manual",
    });
    assert.equal(answer.status, 303);
  }
  const after = await signAndStreet();
  assert.equal(after.length, before.length + Object.keys(signs).length + 1);
  assert.deepEqual(
    after.filter(([, street]) => street === 1),
    before,
  );
  assert.ok(after.every(([code]) => code !== other));
});

for (const [which, code] of Object.entries(signs)) {
  test(`no form deletes or renames the code of a sign ${which}, or gives it to another`, async () => {
    const before = await signAndStreet();
    let saved = 0;
    for (const { path } of forms) {
      const address = path
        .replace(":code", code)
        // One that is undone already: another undo would change the signs that come next.
        .replace(/changes\/:id({[^}]*})?/, `changes/${undoneSet}`)
        .replace(/:id({[^}]*})?/, "1")
        .replace(":slug", "ly-bon");
      const answer = await fetch(address, {
        method: "POST",
        body: new URLSearchParams(fieldsFor(code)).toString(),
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Sec-Fetch-Site": "same-origin",
        },
        redirect: "manual",
      });
      assert.ok(answer.status < 500, `${path}: ${answer.status}`);
      if (answer.status === 303) saved++;
      assert.deepEqual(await signAndStreet(), before, path);
    }
    assert.ok(saved > 0, "no form saved anything");
  });
}
