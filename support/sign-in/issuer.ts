import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import Provider from "oidc-provider";
import { freePort } from "../free-port.ts";
import { adapterOf, type Store } from "./store.ts";

/** An application that an issuer knows. */
export type Client = { id: string; secret: string; redirectUri: string };

export type Issuer = Awaited<ReturnType<typeof makeIssuer>>;

/**
 * An OpenID Connect issuer on this machine (`oidc-provider`), with its own forms to sign in, agree and
 * sign out; whoever gives an address has it. It does not listen before `listen`.
 * @param clients what it is to know of them, once its own address is known.
 */
export async function makeIssuer(clients: readonly Client[]) {
  const port = await freePort();
  // Not 127.0.0.1, where the city is: a browser's cookies know no ports.
  const address = `http://localhost:${port}`;
  let key = await makeKey("first");
  const store: Store = new Map();
  const withKey = (jwk: JWK) => providerOf(address, clients, jwk, store);
  let provider = withKey(key.jwk);
  let server: Server | undefined;
  return {
    issuer: address,
    keys: `${address}/jwks`,
    listen: async (): Promise<void> => {
      server = createServer((request, response) => void provider.callback()(request, response));
      server.listen(port, "localhost");
      await once(server, "listening");
    },
    close: async (): Promise<void> => {
      if (!server?.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
    /** From now on it signs with a new key, and no longer has the old one. */
    rotate: async (name: string): Promise<void> => {
      key = await makeKey(name);
      provider = withKey(key.jwk);
    },
    /** The public key that it signs with now, as a JWK with its name. */
    publicKey: () => key.publicKey,
    /** A token that it has signed, with these claims alone. */
    sign: (claims: JWTPayload): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: "RS256", kid: String(key.jwk.kid) })
        .sign(key.privateKey),
  };
}

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" };
  return { privateKey, publicKey, jwk };
}

function providerOf(address: string, clients: readonly Client[], key: JWK, store: Store): Provider {
  const provider = new Provider(address, {
    clients: clients.map(({ id, secret, redirectUri }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [redirectUri],
      grant_types: ["authorization_code", "refresh_token"],
    })),
    jwks: { keys: [key as { kty: string }] },
    adapter: (kind: string) => adapterOf(store, kind),
    // Whoever is signed in stays so when its keys change.
    cookies: { keys: ["a key for the cookies of a test"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    // As Keycloak, Entra ID and Google do, and not only at its userinfo endpoint.
    conformIdTokenClaims: false,
    issueRefreshToken: () => true,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith("unverified") }),
    }),
  });
  provider.on("server_error", (_context, error) => {
    throw error;
  });
  return provider;
}
