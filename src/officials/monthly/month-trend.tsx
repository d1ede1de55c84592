import { raw } from "hono/html";
import { formatNumber } from "../../web/format.ts";
import { barChart } from "../components/charts/bars.ts";
import { toBars } from "../components/to-bars.ts";
import { periodName } from "../format.ts";
import type { DayScans } from "../queries/headline.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** The month day by day, as low as the sheet leaves room for. */
export function MonthTrend({ days, page }: { days: readonly DayScans[]; page: PageContext }) {
  const { language, period } = page;
  const svg = barChart({
    id: "trend",
    title: `${messages[language].trend}. ${periodName(period, language)}`,
    bars: toBars(days, period, language),
    formatTick: (value) => formatNumber(value, language),
    height: 150,
  });
  return <>{raw(svg)}</>;
}
