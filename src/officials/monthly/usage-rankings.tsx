import { SignRanking } from "../components/sign-ranking.tsx";
import { rankByScans } from "../queries/installed-signs.ts";
import type { SignRow } from "../queries/sign-row.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** As many as fit one sheet of A4. */
const maxRanked = 5;

/** The signs that were used most and least, side by side. */
export function UsageRankings({ signs, page }: { signs: readonly SignRow[]; page: PageContext }) {
  const t = messages[page.language];
  const { most, least } = rankByScans(signs, maxRanked);
  return (
    <div class="columns">
      <div>
        <h2>{t.top}</h2>
        <SignRanking signs={most} caption={t.top} page={page} />
      </div>
      <div>
        <h2>{t.bottom}</h2>
        <SignRanking signs={least} caption={t.bottom} page={page} />
      </div>
    </div>
  );
}
