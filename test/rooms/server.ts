import { runRoom } from "../run-room.ts";

// Files of other rooms once more, on a server of its own: a scan from end to end, who comes in, how
// records change and how strays are counted.
process.env.ON = "server";

// Its lock is Linux's (docs/own-server.md).
if (process.platform === "linux")
  await runRoom(import.meta.filename, [
    "test/end-to-end.test.ts",
    "test/officials/access.test.ts",
    "test/records/apply.test.ts",
    "test/scan/strays.test.ts",
  ]);
