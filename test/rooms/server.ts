import { runRoom } from "../run-room.ts";

// With files of other rooms once more: a scan from end to end, who comes in, how records change and
// how strays are counted. A server's lock is Linux's (docs/own-server.md).
if (process.platform === "linux")
  await runRoom(import.meta.filename, [
    "test/end-to-end.test.ts",
    "test/officials/access.test.ts",
    "test/records/apply.test.ts",
    "test/scan/strays.test.ts",
  ]);
