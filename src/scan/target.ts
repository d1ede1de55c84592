/**
 * Where the city sends a sign's readers instead of the street's page: an absolute https address, as
 * the URL standard (WHATWG) writes it. Null for anything else that the column may hold, so that the
 * sign leads to its street: a relative address, another scheme, blanks or control characters, or
 * one with somebody's name before the host, which only hides the host.
 */
export function readTarget(stored: string | null): string | null {
  if (stored === null || !/^https:\/\/[^\s\p{Cc}]+$/iu.test(stored)) return null;
  const address = URL.parse(stored);
  return address && !address.username && !address.password ? address.href : null;
}
