/**
 * What a sign's symbol says. All upper case, so that it fits alphanumeric mode; scheme and host
 * are case-insensitive by RFC 3986 (6.2.2.1), the path because we read it so.
 * @param code as it is printed.
 * @throws RangeError if the host is no bare ASCII host name (a port may follow it).
 */
export function signUrl(host: string, code: string): string {
  // Before the upper case, which would turn a dotless ı into an I: another host.
  if (!/^[a-z0-9.-]+(:[0-9]+)?$/i.test(host)) {
    throw new RangeError(
      `"${host}" cannot be printed on a sign: give a host name in ASCII, such as bienpho.example.`,
    );
  }
  return `HTTPS://${host.toUpperCase()}/${code}`;
}
