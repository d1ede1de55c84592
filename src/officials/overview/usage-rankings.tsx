import { Downloads } from "../components/downloads.tsx";
import { SignRanking } from "../components/sign-ranking.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { periodQuery } from "../period.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** The signs that are used most and least, with the way to the list of all. */
export function UsageRankings({ overview, page }: { overview: Overview; page: PageContext }) {
  const { language, period } = page;
  const t = messages[language];
  const { most, least } = overview;
  const list = (sort: string) =>
    withQuery(officialPath(language, "/signs"), { ...periodQuery(period), sort });
  return (
    <div>
      <h2>
        <a href={list("-scans")}>{t.mostUsed}</a>
      </h2>
      {most.length > 0 ? (
        <SignRanking signs={most} caption={t.mostUsed} page={page} />
      ) : (
        <p>{t.noneScanned}</p>
      )}
      <h2>
        <a href={list("scans")}>{t.leastUsed}</a>
      </h2>
      {least.length > 0 ? (
        <SignRanking signs={least} caption={t.leastUsed} page={page} />
      ) : (
        <p>{t.noneHungBefore}</p>
      )}
      <p class="no-print">
        <a href={list("-scans")}>{t.all}</a> ·{" "}
        <Downloads table="signs" period={period} language={language} />
      </p>
    </div>
  );
}
