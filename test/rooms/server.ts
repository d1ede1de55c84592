import { runRoom } from "../run-room.ts";

// Files of other rooms once more, on a server of its own.
process.env.ON = "server";

await runRoom(import.meta.filename, ["test/end-to-end.test.ts", "test/officials/access.test.ts"]);
