import { type City, hostsOf } from "../../src/city.ts";
import { type Installing, proxyAddress } from "./installing.ts";

/**
 * Caddy leaves people who come to /officials to the proxy, which sends on to the server whoever is
 * signed in. It stands in the way itself, and is not merely asked (`forward_auth`), since with a
 * renewed token it gives the browser a renewed cookie, which Caddy would drop.
 */
export const caddyfile = ({ city, port, issuer }: Installing): string => {
  const officials =
    issuer === null
      ? ""
      : `${elsewhere(city)}
	handle /oauth2/* {
		reverse_proxy ${proxyAddress}
	}
	# Whoever is not signed in is sent to the issuer; a program brings a token of its own.
	@person {
		path /officials /officials/*
		not header Authorization *
	}
	handle @person {
		reverse_proxy ${proxyAddress}
	}`;
  return `{
	# No log of requests, nor of those that go wrong: it would hold addresses and user agents.
	log {
		exclude http.log http.handlers
	}
}

${hostsOf(city).join(", ")} {
	encode zstd gzip
	request_body {
		max_size 100MB
	}${officials}
	handle {
		reverse_proxy 127.0.0.1:${port} {
			# A restart is waited for; nobody sees it.
			lb_try_duration 15s
		}
	}
}
`;
};

/** The proxy's cookie, and the address that the issuer sends people back to, are of one host. */
const elsewhere = ({ host, otherHosts }: City): string =>
  otherHosts.length === 0
    ? ""
    : `
	# Officials sign in at one host.
	@elsewhere {
		path /officials /officials/*
		host ${otherHosts.join(" ")}
		not header Authorization *
	}
	handle @elsewhere {
		redir https://${host}{uri}
	}`;
