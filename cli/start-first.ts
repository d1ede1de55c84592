/** What to do where there is no local database. */
export const startFirst = "Run npm start once, or read the deployed one with --remote.";
