import { cityOf, sampleAudience } from "../../city.ts";
import type { OfficialContext } from "../guard.ts";
import { messages } from "../messages.ts";

/** On Cloudflare Access: developers.cloudflare.com/cloudflare-one/identity/users/session-management/ */
const ofAccess = "/cdn-cgi/access/logout";

/**
 * Who is signed in, and the way out. A server of its own says where its proxy ends a session
 * (`server/entry.ts`); with the audience of the sample nobody has signed in anywhere.
 */
export function SignedIn({ c }: { c: OfficialContext }) {
  const { language, official } = c.var;
  const { access } = c.executionCtx as ExecutionContext & { access?: { signOut?: string } };
  const isSample = cityOf(c.env).accessAud === sampleAudience;
  const href = access?.signOut ?? (isSample ? null : ofAccess);
  return (
    <>
      {official.email}
      {href && (
        <>
          {" · "}
          <a href={href}>{messages[language].signOut}</a>
        </>
      )}
    </>
  );
}
