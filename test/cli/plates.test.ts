import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { getPlatformProxy } from "wrangler";
import { isoDayOf } from "../../src/db/hours.ts";
import { withCheck } from "../../src/signs/code.ts";
import { migrate } from "../../support/d1/migrate.ts";
import { readPlatePdf } from "../../support/plates/read-pdf.ts";

process.env.WRANGLER_SEND_METRICS = "false";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-desk-"));
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

const [planned, retired, foreign] = ["HHHHH", "FFFFF", "EEEEE"].map(withCheck);

const plates = (...parameters: string[]) =>
  new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const command = ["cli/plates.ts", "--city", "wrangler.toml", ...parameters];
    execFile(process.execPath, command, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });

const refused: [string[], RegExp][] = [
  [[], /^--out is missing/],
  [["--out", "x", "--status", "gone"], /planned, installed or retired, not "gone"/],
  [["--out", "x", "--format", "9x9"], /must be one of 180x120/],
  [["--out", "x", "--files", "dxf"], /--files: must be one of svg, pdf, both/],
  [["--out", "x", "--radius", "50"], /--radius: the corner radius of 180x120 must be/],
  [
    ["--out", "x", "--persist-to", "/nowhere"],
    /no local database in \/nowhere\. Run npm start once/,
  ],
];

describe("npm run plates", { concurrency: true }, () => {
  test("writes the archive's files from a local database, and says what it left out", async () => {
    const persistTo = join(folder, "state");
    const { env, dispose } = await getPlatformProxy<Pick<Env, "DB">>({
      persist: { path: join(persistTo, "v3") },
    });
    await migrate(env.DB);
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO streets (id, slug, kind, name, folded, status) VALUES (1, 'ly-bon', 'phố', 'Lý Bôn', 'ly bon', 'confirmed'), (2, 'x', NULL, '漢', 'x', 'confirmed')",
      ),
      env.DB.prepare(
        "INSERT INTO signs (code, street_id, position, status) VALUES (?, 1, '=1+1', 'planned'), (?, 1, '', 'retired'), (?, 2, '', 'planned')",
      ).bind(planned, retired, foreign),
    ]);
    await dispose();

    const out = join(folder, "out");
    const run = await plates(
      ...["--out", out, "--persist-to", persistTo, "--format", "80x80"],
      ...["--files", "both", "--bleed", "3", "--quantity", "2"],
    );
    assert.equal(
      run.stdout,
      `1 sign: plates, symbols, manifest.csv and manifest.xlsx are in ${out}.\n`,
    );
    assert.match(run.stderr, new RegExp(`^Left out ${foreign} \\(漢\\): The street's name has`));
    assert.equal(run.status, 1);
    const files = readdirSync(out, { recursive: true }).map(String).sort();
    const name = `ly-bon-${planned}`;
    const day = isoDayOf(Date.now(), 7);
    const plate = `plates/${name}-80x80mm-bleed3mm-x2-${day}`;
    assert.deepEqual(files, [
      "manifest.csv",
      "manifest.xlsx",
      "plates",
      `${plate}.pdf`,
      `${plate}.svg`,
      "symbols",
      `symbols/${name}.svg`,
    ]);
    assert.match(readFileSync(join(out, `${plate}.svg`), "utf8"), /^<svg [^>]*width="86mm"/);
    const { boxes } = await readPlatePdf(readFileSync(join(out, `${plate}.pdf`)));
    assert.deepEqual(boxes.trim, [3, 3, 80, 80]);
    const after = await getPlatformProxy<Pick<Env, "DB">>({
      persist: { path: join(persistTo, "v3") },
    });
    const recorded = await after.env.DB.prepare(
      `SELECT made_as, format, host, code, street, kind
       FROM plate_archives JOIN plate_archive_signs ON archive = plate_archives.id`,
    ).all();
    await after.dispose();
    assert.deepEqual(recorded.results, [
      {
        made_as: "desk",
        format: "80x80",
        host: "bienpho.example",
        code: planned,
        street: "Lý Bôn",
        kind: "phố",
      },
    ]);
    assert.equal(
      readFileSync(join(out, "manifest.csv"), "utf8"),
      "\uFEFFcode,street,position,latitude,longitude,status,size_mm,bleed_mm,quantity,day,plate,pdf,symbol,name_capitals_mm,url\r\n" +
        `${planned},phố Lý Bôn,'=1+1,,,planned,80x80,3,2,${day},${plate}.svg,${plate}.pdf,symbols/${name}.svg,2,HTTPS://BIENPHO.EXAMPLE/${planned}\r\n`,
    );
  });

  for (const [parameters, says] of refused) {
    test(`${parameters.join(" ") || "without more"} says what is wrong`, async () => {
      const run = await plates(...parameters);
      assert.match(run.stderr, says);
      assert.equal(run.status, 1);
    });
  }
});
