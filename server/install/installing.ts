import type { City } from "../../src/city.ts";

/** What `install` is told of the machine and the city. */
export type Installing = {
  city: City;
  /** OpenID Connect's issuer; null where /officials stays closed. */
  issuer: string | null;
  /** Where this program lies, its Node, the data folder and the port: whole paths. */
  program: string;
  node: string;
  data: string;
  port: number;
  /** The city's file of settings; null for `city.toml` or the sample. */
  cityFile: string | null;
};

/** Where oauth2-proxy listens by default. */
export const proxyAddress = "127.0.0.1:4180";
