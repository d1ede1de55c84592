import assert from "node:assert/strict";
import { test } from "node:test";
import { startCity } from "../harness.ts";
import { postForm } from "./post-form.ts";

const aud = "local-audience";
const first = "first@bienpho.example";

test("the first admin comes from configuration, names others, and leaves through another one", async () => {
  const { fetch, db, get, as } = await startCity({
    others: { second: { aud, identity: { email: "see@b.example" } } },
    access: { aud, identity: { email: first } },
    vars: { FIRST_ADMIN: "First@BienPho.example" },
    sample: "none",
  });
  const post = (path: string, form: Record<string, string>) => postForm({ fetch }, path, form);
  const listed = async () =>
    (await db.prepare("SELECT email, role FROM officials ORDER BY email").raw()).join(" ");

  assert.equal((await get("/officials/people")).status, 200);
  assert.equal(await post("/people", { email: "no address", role: "viewer" }), 400);
  assert.equal(await post("/people", { email: "a@b.example", role: "king" }), 400);
  assert.equal(await post("/people", { email: "See@B.example", role: "viewer" }), 303);
  assert.equal(await post("/people", { email: first, role: "admin" }), 303);
  assert.equal(await listed(), `${first},admin see@b.example,viewer`);

  const page = await (await get("/officials/en/people")).text();
  assert.match(page, /Administrator \(you\)/);
  assert.equal(page.match(/\/people\/removals"/g)?.length, 1, "no button in one's own row");
  assert.equal(await post("/people", { email: first, role: "viewer" }), 400, "oneself, demoted");
  assert.equal(await post("/people/removals", { email: first }), 400, "oneself, removed");
  assert.equal(await listed(), `${first},admin see@b.example,viewer`);

  assert.equal(await post("/people", { email: "see@b.example", role: "admin" }), 303);
  assert.equal(await post("/people/removals", { email: first }), 400, "the other may be misspelt");
  assert.equal(await listed(), `${first},admin see@b.example,admin`);
  assert.equal(await postForm(as.second, "/people/removals", { email: first }), 303);
  assert.equal(await listed(), "see@b.example,admin");
  assert.equal((await get("/officials")).status, 403, "configuration counts no more");

  const audit = await db.prepare("SELECT action, subject FROM audit ORDER BY id").raw();
  assert.deepEqual(audit, [
    ["official.role", "official see@b.example"],
    ["official.role", `official ${first}`],
    ["official.role", "official see@b.example"],
    ["official.remove", `official ${first}`],
  ]);
});

const service = "service:0a1b.access";

/** What is in the table, what the first admin does then, and what is in it afterwards. */
type Appointment = {
  what: string;
  listed?: string[];
  path?: string;
  form: Record<string, string>;
  status: number;
  after: string[];
  /** What is said of a refusal. */
  says?: RegExp;
  /** Whether the page to which it leads says that its author is an admin too. */
  andYou?: boolean;
};

const appointments: Appointment[] = [
  {
    what: "a service token as the first admin",
    form: { email: service, role: "admin" },
    status: 400,
    after: [],
  },
  {
    what: "a misspelt address as the first admin",
    form: { email: "frist@bienpho.example", role: "admin" },
    status: 303,
    after: [`${first} admin`, "frist@bienpho.example admin"],
    andYou: true,
  },
  {
    what: "another admin while a service token is the only one",
    listed: [`${service} admin`],
    form: { email: "a@b.example", role: "admin" },
    status: 303,
    after: ["a@b.example admin", `${first} admin`, `${service} admin`],
    andYou: true,
  },
  {
    what: "another admin while the first is a viewer in the table",
    listed: [`${first} viewer`],
    form: { email: "a@b.example", role: "admin" },
    status: 303,
    after: ["a@b.example admin", `${first} admin`],
    andYou: true,
  },
  {
    what: "a viewer, by whom nobody is shut out",
    form: { email: "a@b.example", role: "viewer" },
    status: 303,
    after: ["a@b.example viewer"],
  },
  {
    what: "oneself",
    form: { email: first, role: "admin" },
    status: 303,
    after: [`${first} admin`],
  },
  {
    what: "another admin where there is a person already",
    listed: [`${first} admin`],
    form: { email: "a@b.example", role: "admin" },
    status: 303,
    after: ["a@b.example admin", `${first} admin`],
  },
  {
    what: "a service token, which comes through an application of its own",
    listed: [`${first} admin`],
    form: { email: service, role: "viewer" },
    status: 400,
    after: [`${first} admin`],
  },
  {
    what: "the last person a viewer, beside a service token that is an admin",
    listed: [`${first} admin`, `${service} admin`],
    form: { email: first, role: "viewer" },
    status: 400,
    says: /Nobody takes away or lowers their own role/,
    after: [`${first} admin`, `${service} admin`],
  },
  {
    what: "no role for the last person, beside a service token that is an admin",
    listed: [`${first} admin`, `${service} admin`],
    path: "/people/removals",
    form: { email: first },
    status: 400,
    says: /Nobody takes away or lowers their own role/,
    after: [`${first} admin`, `${service} admin`],
  },
  {
    what: "no role for oneself, beside an admin whose address is misspelt",
    listed: [`${first} admin`, "frist@bienpho.example admin"],
    path: "/people/removals",
    form: { email: first },
    status: 400,
    says: /Nobody takes away or lowers their own role/,
    after: [`${first} admin`, "frist@bienpho.example admin"],
  },
  {
    what: "a lower role for oneself, beside an admin whose address is misspelt",
    listed: [`${first} admin`, "frist@bienpho.example admin"],
    form: { email: first, role: "editor" },
    status: 400,
    says: /Nobody takes away or lowers their own role/,
    after: [`${first} admin`, "frist@bienpho.example admin"],
  },
  {
    what: "no role for a misspelt admin",
    listed: [`${first} admin`, "frist@bienpho.example admin"],
    path: "/people/removals",
    form: { email: "frist@bienpho.example" },
    status: 303,
    after: [`${first} admin`],
  },
  {
    what: "no role for somebody who is not listed",
    listed: [`${first} admin`],
    path: "/people/removals",
    form: { email: "nobody@bienpho.example" },
    status: 400,
    says: /nobody@bienpho\.example is not among the officials/,
    after: [`${first} admin`],
  },
  {
    what: "a service token a viewer that is the only admin",
    listed: [`${service} admin`],
    form: { email: service, role: "viewer" },
    status: 400,
    after: [`${service} admin`],
  },
  {
    what: "no role for a service token that is the only admin",
    listed: [`${service} admin`],
    path: "/people/removals",
    form: { email: service },
    status: 303,
    after: [],
  },
];

test("nobody who appoints is shut out by it, and no service token is the last admin", async (t) => {
  const { fetch, db, get } = await startCity({
    access: { aud, identity: { email: first } },
    vars: { FIRST_ADMIN: first },
    sample: "none",
  });
  for (const one of appointments) {
    const { what, listed = [], path = "/people", form, status, after, says: why, andYou } = one;
    await t.test(what, async () => {
      await db.batch([
        db.prepare("DELETE FROM officials"),
        db.prepare("DELETE FROM audit"),
        ...listed.map((row) =>
          db.prepare("INSERT INTO officials (email, role) VALUES (?, ?)").bind(...row.split(" ")),
        ),
      ]);
      const answer = await fetch(`/officials/en${path}`, {
        method: "POST",
        body: new URLSearchParams(form).toString(),
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Sec-Fetch-Site": "same-origin",
        },
        redirect: "manual",
      });
      assert.equal(answer.status, status);
      if (why) assert.match(await answer.text(), why);
      const rows = await db.prepare("SELECT email, role FROM officials ORDER BY email").raw();
      assert.deepEqual(
        rows.map((row) => row.join(" ")),
        after,
      );
      const changed = after.filter((row) => !listed.includes(row));
      const audited = await db.prepare(`SELECT subject, "after" ->> 'role' FROM audit`).raw();
      if (path === "/people") {
        assert.deepEqual(
          audited
            .map(([subject, role]) => `${String(subject).slice("official ".length)} ${role}`)
            .sort(),
          changed.sort(),
        );
      }
      // Whatever was done, who did it can still enter.
      const page = await get(answer.headers.get("Location") ?? "/officials/en/people");
      assert.equal(page.status, 200);
      const says = /put on the list as an administrator too, since nobody was one/;
      assert.equal(says.test(await page.text()), andYou ?? false);
    });
  }
});

test("a service token takes no role from a person who is an admin", async () => {
  const { fetch, db } = await startCity({
    access: { aud, identity: { common_name: "0a1b.access" } },
    sample: "none",
  });
  const listed = [
    [service, "admin"],
    [first, "admin"],
    ["a@b.example", "admin"],
  ];
  await db.batch(
    listed.map((row) =>
      db.prepare("INSERT INTO officials (email, role) VALUES (?, ?)").bind(...row),
    ),
  );
  assert.equal(await postForm({ fetch }, "/people/removals", { email: first }), 403);
  assert.equal(await postForm({ fetch }, "/people", { email: first, role: "viewer" }), 403);
  assert.deepEqual(
    await db.prepare("SELECT email, role FROM officials ORDER BY rowid").raw(),
    listed,
  );
});
