import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type Route, routesOf } from "../../support/route-table.ts";
import { type Access, eventually, isOnServer, phone, startCity } from "../harness.ts";

const aud = "local-audience";
const apiAud = "the-api";
const email = "official@bienpho.example";

const closed = {
  "nobody-is-signed-in": null,
  "the-audience-is-another-applications": { aud: "another", identity: { email } },
  "the-identity-has-no-email": { aud },
  "the-email-has-no-role": { aud, identity: { email: "else@a.example" } },
} satisfies Record<string, Access | null>;

const city = await startCity({
  vars: { ACCESS_API_AUD: apiAud },
  others: {
    ...closed,
    viewer: { aud, identity: { email: "see@bienpho.example" } },
    auditor: { aud, identity: { email: "audit@bienpho.example" } },
    service: { aud, identity: { common_name: "0a1B.access" } },
    program: { aud: apiAud },
  },
});
type Who = Pick<typeof city, "fetch" | "get">;

let routes: Route[] = [];
before(async () => {
  routes = await routesOf("src/officials/routes.ts", "officials");
  assert.ok(routes.length > 30, `only ${routes.length} routes found`);
});

/** Asks for a route with something in the place of its parameters. */
const ask = (who: Who, { method, path }: Route, headers: Record<string, string>) =>
  who.fetch(
    path
      .replace(":code", "000000")
      .replace(/:id({[^}]*})?/, "1")
      .replace(/:n({[^}]*})?/, "0")
      .replace(":slug", "ly-bon")
      .replace(":file", "signs.csv"),
    {
      method,
      headers: { ...phone, ...headers },
      redirect: "manual",
    },
  );

const sameOrigin = { "Sec-Fetch-Site": "same-origin" };

const forged = {
  ...sameOrigin,
  "Cf-Access-Authenticated-User-Email": email,
  "Cf-Access-Jwt-Assertion":
    "eyJhbGciOiJub25lIn0.eyJlbWFpbCI6Im9mZmljaWFsQGJpZW5waG8uZXhhbXBsZSJ9.",
  Cookie: "CF_Authorization=eyJhbGciOiJub25lIn0.e30.",
};

for (const name of Object.keys(closed) as (keyof typeof closed)[]) {
  test(`where ${name.replaceAll("-", " ")}, every route answers 403, whatever headers say, and no public page tells of any`, async () => {
    const who = city.as[name];
    for (const route of routes) {
      const answer = await ask(who, route, forged);
      assert.equal(answer.status, 403, `${route.method} ${route.path}`);
      assert.equal(answer.headers.get("Cache-Control"), "no-store", route.path);
      assert.doesNotMatch(await answer.text(), /<table|@bienpho/, route.path);
    }
    for (const path of ["/vi", "/en", "/sitemap.xml", "/api/streets"]) {
      assert.doesNotMatch(await (await who.get(path)).text(), /officials/, path);
    }
  });
}

/**
 * What somebody who may only see may not ask for: every change, who made which, the forms of new and
 * edited records, imports, and who else is in. Judging again, staff checks and choosing signs to print by
 * pasted codes are posted, and change no record.
 */
const isForMore = ({ method, path }: Route) =>
  /\/(people|new|edit|redrawing)$/.test(path) ||
  /\/(changes|imports)\b/.test(path) ||
  (method !== "GET" && !/\/(judgements|staff-check(\/end)?|print|proof)$/.test(path));

test("a viewer is refused every action of an editor or admin, and sees the rest", async () => {
  const { viewer } = city.as;
  await city.db
    .prepare("INSERT INTO officials (email, role) VALUES ('see@bienpho.example', 'viewer')")
    .run();
  assert.ok(routes.filter(isForMore).length >= 16);
  for (const route of routes) {
    const answer = await ask(viewer, route, sameOrigin);
    const name = `${route.method} ${route.path}`;
    if (isForMore(route)) assert.equal(answer.status, 403, name);
    else assert.ok([200, 303, 400, 404].includes(answer.status), `${name}: ${answer.status}`);
    if (answer.status === 200) {
      assert.equal(answer.headers.get("Cache-Control"), "private, no-store", name);
    }
  }
  for (const table of ["officials", "audit"]) {
    const answer = await viewer.get(`/officials/tables/${table}.csv`);
    assert.equal(answer.status, 403, table);
  }
});

test("an auditor is refused every change, and sees who changed what", async () => {
  const { auditor } = city.as;
  await city.db
    .prepare("INSERT INTO officials (email, role) VALUES ('audit@bienpho.example', 'auditor')")
    .run();
  const mutating = routes.filter(
    ({ method, path }) => method !== "GET" && !/\/(print|proof)$/.test(path),
  );
  assert.ok(mutating.length >= 20, `only ${mutating.length} routes found`);
  const before = await everythingOf(city.db);
  for (const route of mutating) {
    const answer = await ask(auditor, route, sameOrigin);
    assert.equal(answer.status, 403, `${route.method} ${route.path}`);
  }
  assert.deepEqual(await everythingOf(city.db), before);
  for (const route of routes.filter(({ method }) => method === "GET")) {
    const { status } = await ask(auditor, route, sameOrigin);
    const refused = /\/(people|new|edit|redrawing)$|\/imports\b/.test(route.path);
    assert.equal(status === 403, refused, `${route.path}: ${status}`);
  }
  for (const table of ["officials", "audit"]) {
    const answer = await auditor.get(`/officials/tables/${table}.csv`);
    assert.equal(answer.status, 200, table);
  }
});

test("every page of who has signed in has the way out: Access's on Cloudflare, else the proxy's", async () => {
  const hexadecimal = "0a".repeat(32);
  const real = await startCity({
    sample: "streets",
    vars: { ACCESS_AUD: hexadecimal },
    access: { aud: hexadecimal, identity: { email } },
  });
  const way = isOnServer() ? "/oauth2/sign_out" : "/cdn-cgi/access/logout";
  const out = {
    vi: `<a href="${way}">Đăng xuất</a>`,
    en: `<a href="${way}">Sign out</a>`,
  };
  const sign = await real.db.prepare("SELECT code FROM signs").first<string>("code");
  for (const path of ["", "/people", "/visits", `/signs/${sign}/visit`, "/no-such-page"]) {
    for (const [language, base] of [
      ["vi", "/officials"],
      ["en", "/officials/en"],
    ] as const) {
      const html = await (await real.get(`${base}${path}`)).text();
      const [, footer = ""] = /<footer>(.*)<\/footer>/s.exec(html) ?? [];
      assert.ok(footer.includes(`${email} · ${out[language]}`), `${base}${path}: ${footer}`);
    }
  }
  // With `npm start` nobody has signed in.
  const sample = await (await city.get("/officials/en")).text();
  assert.equal(/Sign out/.test(sample), isOnServer());
});

test("a route that is added later changes nothing for a viewer or an auditor", async () => {
  for (const who of [city.as.viewer, city.as.auditor]) {
    const route = { method: "POST", path: "/officials/changes/1/reversals" };
    assert.equal((await ask(who, route, sameOrigin)).status, 403);
    assert.equal((await ask(who, { ...route, method: "DELETE" }, sameOrigin)).status, 403);
  }
});

/** How many rows there are of everything that officials may change. */
const everythingOf = async (db: D1Database) =>
  (
    await db.batch(
      ["signs", "sign_events", "reports", "officials", "audit", "change_sets", "sign_health"].map(
        (table) => db.prepare(`SELECT '${table}' AS name, count(*) AS n FROM ${table}`),
      ),
    )
  ).flatMap(({ results }) => results);

test("a change from another site is refused to an admin, on every route that changes anything", async () => {
  const foreign: Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://elsewhere.example", "Content-Type": "application/x-www-form-urlencoded" },
    { Origin: "null" },
    {},
  ];
  for (const route of routes.filter(({ method }) => method !== "GET")) {
    for (const headers of foreign) {
      const answer = await ask(city, route, headers);
      assert.equal(answer.status, 403, `${route.path} ${JSON.stringify(headers)}`);
    }
    const ours = await ask(city, route, sameOrigin);
    assert.notEqual(ours.status, 403, route.path);
  }
});

test("a program that the API's own application lets in sees there what a viewer sees, and nothing else", async () => {
  const { program } = city.as;
  for (const route of routes) {
    const answer = await ask(program, route, sameOrigin);
    const isApi = /^\/officials\/api(\/|$)/.test(route.path);
    assert.equal(answer.status === 403, !isApi, `${route.method} ${route.path}: ${answer.status}`);
  }
  const elsewhere = await program.fetch("/officials/api/scans", { method: "POST" });
  assert.equal(elsewhere.status, 403);
});

test("a service token of the officials' own application is nobody, whatever the table says", async () => {
  const { service } = city.as;
  await city.db
    .prepare(
      `INSERT INTO officials (email, role) VALUES ('0a1b.access', 'admin'),
         ('service:', 'admin'), ('service:0a1b.access', 'admin'), ('service:api', 'admin')`,
    )
    .run();
  for (const path of ["/officials", "/officials/api/scans"]) {
    assert.equal((await service.get(path)).status, 403, path);
  }
});

/** Who is refused, and the reason that the log gives. */
const reasons: [who: keyof typeof city.as, reason: string][] = [
  ["nobody-is-signed-in", "no-access"],
  // A server of its own vouches for nobody whose token is for another application (server/entry.ts).
  ["the-audience-is-another-applications", isOnServer() ? "no-access" : "wrong-audience"],
  ["the-identity-has-no-email", "no-identity"],
  ["the-email-has-no-role", "no-role"],
  ["service", "no-identity"],
  ["program", "wrong-audience"],
];

for (const [who, reason] of reasons) {
  test(`the log says of ${who.replaceAll("-", " ")}: ${reason}, and names nobody`, async () => {
    const lines = async () =>
      city.harness
        .getLogs()
        .filter(({ message }) => message.includes("access-refused"))
        .map(({ message }) => JSON.parse(message));
    const come = async () => assert.equal((await city.as[who].get("/officials/signs")).status, 403);
    const line = { event: "access-refused", reason };
    // Lines come behind their answers, one after another: with this one all before it are there.
    await come();
    await eventually(async () => (await lines()).at(-1), line);
    city.harness.clearLogs();
    await come();
    await eventually(lines, [line]);
  });
}
