import type { Installing } from "./installing.ts";

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

/** systemd's unit of the server. */
export const service = (installing: Installing): string => {
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

/** That of a backup, which the timer starts. */
export const backup = (installing: Installing): string => {
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

export const backupTimer = `[Unit]
Description=Bien Pho: a backup every night

[Timer]
# 02:30 in Viet Nam, after the night's sums.
OnCalendar=*-*-* 19:30:00 UTC
Persistent=true

[Install]
WantedBy=timers.target
`;

/** That of oauth2-proxy, for the program as its makers publish it, one file; Go makes no machine code as it runs. */
export const proxyService = `[Unit]
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
