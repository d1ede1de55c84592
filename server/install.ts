import type { City } from "../src/city.ts";
import { hostsOf } from "../src/city.ts";

/** What `install` is told of the machine and the city. */
export type Installing = {
  city: City;
  /** OpenID Connect's issuer; null where /officials stays closed. */
  issuer: string | null;
  /** Where this program lies, its Node, the data folder and the port: whole paths. */
  program: string;
  node: string;
  data: string;
  port: number;
  /** The city's file of settings; null for `city.toml` or the sample. */
  cityFile: string | null;
};

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

/** Where oauth2-proxy listens by default. */
const proxyAddress = "127.0.0.1:4180";

/**
 * What every unit may do (systemd.exec(5)). Of the server and the backup MemoryDenyWriteExecute is left
 * out: V8 makes machine code as it runs, and where the processor can guards it by protection keys.
 */
const hardening = `NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
ProtectProc=invisible
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service @pkey
SystemCallErrorNumber=EPERM
CapabilityBoundingSet=
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
UMask=0077`;

const wranglerFolder = `# Where wrangler, which reads the settings, keeps its own.
Environment=XDG_CONFIG_HOME=/tmp WRANGLER_SEND_METRICS=false`;

const cityOption = ({ cityFile }: Installing): string =>
  cityFile === null ? "" : ` --city ${cityFile}`;

const service = (installing: Installing): string => {
  const { program, node, data, port } = installing;
  return `[Unit]
Description=Bien Pho
After=network-online.target time-sync.target
Wants=network-online.target
# It is tried again for ever: after five quick failures systemd would leave it.
StartLimitIntervalSec=0

[Service]
User=bien-pho
WorkingDirectory=${program}
ExecStart=${node} server/start.ts --data ${data} --port ${port}${cityOption(installing)}
Restart=always
RestartSec=1
# The process that starts the runtime ends it in good order; the runtime itself is not to be told.
KillMode=mixed
TimeoutStopSec=20
# Two for each connection: a runtime that can open no more ends.
LimitNOFILE=524288
${wranglerFolder}
${hardening}
# The data, and what is built of the program.
ReadWritePaths=${data} -${program}/dist -${program}/.wrangler

[Install]
WantedBy=multi-user.target
`;
};

const backup = (installing: Installing): string => {
  const { program, node, data } = installing;
  const kept = "/var/backups/bien-pho";
  return `[Unit]
Description=Bien Pho: a backup

[Service]
Type=oneshot
User=bien-pho
WorkingDirectory=${program}
ExecStart=/bin/sh -c 'exec ${node} cli/backup.ts --server ${data} --out ${kept}/$(date -u +%%Y-%%m-%%d) --passphrase-file /etc/bien-pho.passphrase${cityOption(installing)}'
# docs/backup.md says how long a backup is kept.
ExecStartPost=/usr/bin/find ${kept} -mindepth 1 -maxdepth 1 -mtime +30 -exec rm -r {} +
${wranglerFolder}
${hardening}
ReadWritePaths=${kept} ${data} -${program}/.wrangler
`;
};

const backupTimer = `[Unit]
Description=Bien Pho: a backup every night

[Timer]
# 02:30 in Viet Nam, after the night's sums.
OnCalendar=*-*-* 19:30:00 UTC
Persistent=true

[Install]
WantedBy=timers.target
`;

/** For the program as its makers publish it, one file; Go makes no machine code as it runs. */
const proxyService = `[Unit]
Description=Bien Pho: oauth2-proxy, which signs officials in
After=network-online.target
Wants=network-online.target
# It ends where the issuer does not answer at its start, and is tried again for ever.
StartLimitIntervalSec=0

[Service]
User=oauth2-proxy
ExecStart=/usr/local/bin/oauth2-proxy --config /etc/oauth2-proxy.cfg
Restart=always
RestartSec=5
${hardening}
MemoryDenyWriteExecute=yes

[Install]
WantedBy=multi-user.target
`;

/**
 * Caddy leaves people who come to /officials to the proxy, which sends on to the server whoever is
 * signed in. It stands in the way itself, and is not merely asked (`forward_auth`), since with a
 * renewed token it gives the browser a renewed cookie, which Caddy would drop.
 */
const caddyfile = ({ city, port, issuer }: Installing): string => {
  const officials =
    issuer === null
      ? ""
      : `${elsewhere(city)}
	handle /oauth2/* {
		reverse_proxy ${proxyAddress}
	}
	# Whoever is not signed in is sent to the issuer; a program brings a token of its own.
	@person {
		path /officials /officials/*
		not header Authorization *
	}
	handle @person {
		reverse_proxy ${proxyAddress}
	}`;
  return `{
	# No log of requests, nor of those that go wrong: it would hold addresses and user agents.
	log {
		exclude http.log http.handlers
	}
}

${hostsOf(city).join(", ")} {
	encode zstd gzip
	request_body {
		max_size 100MB
	}${officials}
	handle {
		reverse_proxy 127.0.0.1:${port} {
			# A restart is waited for; nobody sees it.
			lb_try_duration 15s
		}
	}
}
`;
};

/** The proxy's cookie, and the address that the issuer sends people back to, are of one host. */
const elsewhere = ({ host, otherHosts }: City): string =>
  otherHosts.length === 0
    ? ""
    : `
	# Officials sign in at one host.
	@elsewhere {
		path /officials /officials/*
		host ${otherHosts.join(" ")}
		not header Authorization *
	}
	handle @elsewhere {
		redir https://${host}{uri}
	}`;

const proxySettings = ({ city, port }: Installing, issuer: string): string => `provider = "oidc"
oidc_issuer_url = ${tomlText(issuer)}
client_id = ${tomlText(city.accessAud)}
# Both files are yours: nobody but the proxy's user may read them. The first is the secret alone, with
# no line end; the second is 32 random bytes: head -c 32 /dev/urandom.
client_secret_file = "/etc/oauth2-proxy/client-secret"
cookie_secret_file = "/etc/oauth2-proxy/cookie-secret"
redirect_url = "https://${city.host}/oauth2/callback"
http_address = "${proxyAddress}"
upstreams = ["http://127.0.0.1:${port}/"]
# The issuer's own page for signing out may follow /oauth2/sign_out?rd=
whitelist_domains = ["${new URL(issuer).host}"]
# "offline_access" too where the issuer gives refresh tokens for nothing else.
scope = "openid email"
code_challenge_method = "S256"
insecure_oidc_skip_nonce = false
# Caddy alone says how a request came.
reverse_proxy = true
trusted_proxy_ips = ["127.0.0.1"]
# Who may do what is the city's own table; the issuer says who somebody is.
email_domains = ["*"]
# The signed ID token, as Authorization: Bearer. Nothing else that the proxy says is believed.
pass_authorization_header = true
pass_basic_auth = false
pass_user_headers = false
skip_provider_button = true
cookie_secure = true
cookie_httponly = true
cookie_samesite = "lax"
# Well under the life of the issuer's ID tokens, so that none has expired.
cookie_refresh = "4m"
cookie_expire = "8h"
# No log of requests, as everywhere.
request_logging = false
auth_logging = false
`;

/** TOML's basic strings have JSON's escapes (toml.io, 1.0.0, "String"). */
const tomlText = (value: string): string => JSON.stringify(value);

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
