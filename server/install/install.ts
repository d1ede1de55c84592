import { caddyfile } from "./caddyfile.ts";
import type { Installing } from "./installing.ts";
import { proxySettings } from "./proxy-settings.ts";
import { backup, backupTimer, proxyService, service } from "./units.ts";

/** A file that an administrator puts in its place. */
type Printed = { file: string; text: string };

/**
 * The files that a server of its own needs beside it on Debian: systemd's units, Caddy's and that of
 * the proxy that signs officials in. Nothing is written.
 * @throws Error for a path that a unit cannot name, or could not reach.
 */
export function filesToInstall(installing: Installing): Printed[] {
  const { program, node, data, cityFile } = installing;
  for (const path of [program, node, data, cityFile ?? ""]) refuseHardPath(path);
  return [
    { file: "/etc/systemd/system/bien-pho.service", text: service(installing) },
    { file: "/etc/systemd/system/bien-pho-backup.service", text: backup(installing) },
    { file: "/etc/systemd/system/bien-pho-backup.timer", text: backupTimer },
    { file: "/etc/caddy/Caddyfile", text: caddyfile(installing) },
    ...(installing.issuer === null
      ? []
      : [
          { file: "/etc/systemd/system/oauth2-proxy.service", text: proxyService },
          { file: "/etc/oauth2-proxy.cfg", text: proxySettings(installing, installing.issuer) },
        ]),
  ];
}

/** Units, their commands and a shell each read blanks, quotes and signs in their own way. */
const plainPath = /^[\w./@+-]*$/;

/** What the units do not see: `ProtectHome` and `PrivateTmp`. */
const hiddenPath = /^\/(home|root|run\/user|tmp|var\/tmp)(\/|$)/;

function refuseHardPath(path: string): void {
  if (!plainPath.test(path)) {
    throw new Error(
      `${path} cannot stand in a unit: use letters without marks, figures and ._@+-/`,
    );
  }
  if (hiddenPath.test(path)) {
    throw new Error(
      `${path} is hidden from the units: put the program below /opt, the data below /var/lib, and settings with the program or below /etc.`,
    );
  }
}
