import { answerD1Message } from "../../cli/server/d1-message.ts";

/** A Worker beside the city's, with the same database, that does what the tests ask of it. */
export default {
  fetch: (request, env) => answerD1Message(env.DB, request),
} satisfies ExportedHandler<Env>;
