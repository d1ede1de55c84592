import { runRoom } from "../run-room.ts";

await runRoom(import.meta.filename);
