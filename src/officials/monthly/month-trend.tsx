import { raw } from "hono/html";
import { formatNumber } from "../../web/format.ts";
import { barChart } from "../components/charts/bars.ts";
import { toBars } from "../components/to-bars.ts";
import type { DayScans } from "../queries/headline.ts";
import type { PageContext } from "../request-period.ts";
import { trendSentence } from "./words.ts";

/** The month day by day, as low as the sheet leaves room for. */
export function MonthTrend({ days, page }: { days: readonly DayScans[]; page: PageContext }) {
  const { language, period } = page;
  const svg = barChart({
    id: "trend",
    title: trendSentence(days, period, language),
    bars: toBars(days, period, language),
    formatTick: (value) => formatNumber(value, language),
    height: 135,
  });
  return <>{raw(svg)}</>;
}
