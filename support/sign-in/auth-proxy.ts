import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { cookieOf, passOn } from "./http.ts";
import type { ProxySettings } from "./settings.ts";

type Session = {
  idToken: string;
  refreshToken: string | undefined;
  /** By the proxy's clock; its cookie is as old. */
  renewedAt: number;
};

type Started = { nonce: string; verifier: string; rd: string };

/** What of an issuer's `/.well-known/openid-configuration` is needed. */
type Discovered = Record<"authorization_endpoint" | "token_endpoint" | "jwks_uri", string>;

const sessionCookie = "_oauth2_proxy";
const csrfCookie = "_oauth2_proxy_csrf";

/**
 * Answers in oauth2-proxy's place, which is no package of npm's, for as much as its printed settings
 * ask for (https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview): the code flow with
 * PKCE, a session that is renewed and ends, and the ID token sent on. Its sessions lie here and not
 * sealed in the cookie, which goes without TLS.
 * @param secret the client's.
 * @param now milliseconds since 1970, by which sessions age.
 * @throws Error if the issuer does not answer now.
 */
export async function makeAuthProxy(
  settings: ProxySettings,
  secret: string,
  now: () => number = Date.now,
) {
  const { oidc_issuer_url: issuer, client_id, redirect_url, upstreams } = settings;
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const endpoints = (await discovery.json()) as Discovered;
  const keys = createRemoteJWKSet(new URL(endpoints.jwks_uri), { cooldownDuration: 0 });
  const sessions = new Map<string, Session>();
  const started = new Map<string, Started>();

  /** RFC 6749, 4.1.3 and 6; a client of a form's own secret. */
  async function tokens(asked: Record<string, string>) {
    const answer = await fetch(endpoints.token_endpoint, {
      method: "POST",
      headers: { Authorization: `Basic ${btoa(`${client_id}:${secret}`)}` },
      body: new URLSearchParams(asked),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { id_token?: string; refresh_token?: string };
  }

  const verified = async (idToken: string) =>
    (await jwtVerify(idToken, keys, { issuer, audience: client_id })).payload;

  async function renew(session: Session): Promise<void> {
    const { refreshToken: refresh_token } = session;
    const given =
      refresh_token === undefined
        ? null
        : await tokens({ grant_type: "refresh_token", refresh_token }).catch(ifUnreachable);
    if (!given) return void (await verified(session.idToken));
    session.idToken = given.id_token ?? session.idToken;
    session.refreshToken = given.refresh_token ?? session.refreshToken;
    session.renewedAt = now();
  }

  async function sessionOf(request: IncomingMessage): Promise<Session | undefined> {
    const id = cookieOf(request, sessionCookie);
    const session = sessions.get(id);
    if (!session) return undefined;
    try {
      if (now() - session.renewedAt > settings.cookie_expire) throw new Error("expired");
      if (now() - session.renewedAt > settings.cookie_refresh) await renew(session);
      return session;
    } catch {
      sessions.delete(id);
      return undefined;
    }
  }

  function start(response: ServerResponse, rd: string): void {
    const [state, nonce, verifier] = [random(), random(), random()] as const;
    started.set(state, { nonce, verifier, rd });
    const asked = new URLSearchParams({
      response_type: "code",
      client_id,
      redirect_uri: redirect_url,
      scope: settings.scope,
      state,
      nonce,
      code_challenge_method: settings.code_challenge_method,
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    });
    redirect(response, `${endpoints.authorization_endpoint}?${asked}`, csrfCookie, state);
  }

  async function callback(request: IncomingMessage, response: ServerResponse, url: URL) {
    const state = url.searchParams.get("state") ?? "";
    const begun = started.get(state);
    started.delete(state);
    if (!begun || cookieOf(request, csrfCookie) !== state) return end(response, 403);
    try {
      const given = await tokens({
        grant_type: "authorization_code",
        code: url.searchParams.get("code") ?? "",
        redirect_uri: redirect_url,
        code_verifier: begun.verifier,
      });
      const idToken = given.id_token ?? "";
      const { nonce, email_verified: isVerified } = await verified(idToken);
      if (nonce !== begun.nonce || isVerified === false) return end(response, 403);
      const id = random();
      sessions.set(id, {
        idToken,
        refreshToken: given.refresh_token,
        renewedAt: now(),
      });
      redirect(response, begun.rd, sessionCookie, id);
    } catch {
      end(response, 500);
    }
  }

  /** A path of this host, or an address of a host that may follow. */
  function whereTo(url: URL): string {
    const rd = url.searchParams.get("rd") ?? "/";
    const isAllowed = settings.whitelist_domains.includes(URL.parse(rd)?.host ?? "");
    return isAllowed || /^\/(?![/\\])/.test(rd) ? rd : "/";
  }

  return {
    /** The tokens of those who are signed in, the latest last. */
    idTokens: (): string[] => Array.from(sessions.values(), ({ idToken }) => idToken),
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const url = new URL(request.url ?? "/", "http://any.example");
      if (url.pathname === "/oauth2/start") return start(response, whereTo(url));
      if (url.pathname === "/oauth2/callback") return callback(request, response, url);
      if (url.pathname === "/oauth2/sign_out") {
        sessions.delete(cookieOf(request, sessionCookie));
        return redirect(response, whereTo(url), sessionCookie, "");
      }
      const session = await sessionOf(request);
      if (!session) {
        const wantsJson = /\bapplication\/json\b/.test(request.headers.accept ?? "");
        return wantsJson ? end(response, 401) : start(response, request.url ?? "/");
      }
      const { pass_authorization_header: isPassed } = settings;
      const { port } = new URL(upstreams[0]);
      await passOn(request, response, Number(port), {
        "X-Forwarded-Proto": "http",
        ...(isPassed && { Authorization: `Bearer ${session.idToken}` }),
      });
    },
  };
}

/** An issuer that cannot be reached ends no session whose token still holds. */
function ifUnreachable(error: unknown): null {
  if (error instanceof TypeError) return null;
  throw error;
}

const random = (): string => randomBytes(32).toString("base64url");

function redirect(response: ServerResponse, to: string, cookie: string, value: string): void {
  const age = value === "" ? "; Max-Age=0" : "";
  const set = `${cookie}=${value}; Path=/; HttpOnly; SameSite=Lax${age}`;
  response.writeHead(302, { Location: to, "Set-Cookie": set }).end();
}

const end = (response: ServerResponse, status: number): void =>
  void response.writeHead(status).end();
