import city from "./built-city.js";
import type { CityEnv } from "./city-env.ts";
import { accessBy } from "./entry.ts";
import { Followed, follow } from "./under-way.ts";

export { Tally } from "./built-city.js";
export { Clock } from "./clock.ts";
export { UnderWay } from "./under-way.ts";

let access: ReturnType<typeof accessBy> | undefined;

/**
 * The city's Worker as it is built, with what Cloudflare's platform does in front of it: `access` says
 * who comes to /officials. Every other request passes as it is.
 */
export default {
  fetch(request, env, context) {
    const followed = new Followed(context);
    return follow(
      isForOfficials(request.url)
        ? enter(request, env, followed)
        : city.fetch(request, env, followed as unknown as ExecutionContext),
    );
  },
} satisfies ExportedHandler<CityEnv>;

async function enter(request: Incoming, env: CityEnv, followed: Followed): Promise<Response> {
  access ??= accessBy(env.ENTRY, (url, init) => env.ISSUER.fetch(url, init));
  followed.access = await access(request.headers);
  return city.fetch(withoutIdentity(request), env, followed as unknown as ExecutionContext);
}

/** Whoever writes the path in another way has no identity, and is refused. */
const isForOfficials = (url: string): boolean =>
  url.startsWith("/officials", url.indexOf("/", "https://".length));

/** Headers by which a proxy says who somebody is, none of which is read. */
const identityHeaders =
  /^(authorization|cf-access-.*|x-forwarded-(user|email|groups|preferred-username|access-token)|x-auth-request-.*|remote-(user|email|name|groups))$/;

function withoutIdentity(request: Incoming): Incoming {
  const headers = new Headers(request.headers);
  for (const [name] of request.headers) if (identityHeaders.test(name)) headers.delete(name);
  return new Request(request, { headers }) as Incoming;
}

type Incoming = Parameters<typeof city.fetch>[0];
