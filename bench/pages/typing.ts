import type { Browser } from "playwright-core";

/**
 * How many streets the list holds, and milliseconds from each keystroke to a list that is searched and laid out again, on a processor
 * so many times slower: what stands between a finger and what it sees.
 */
export async function typingTimes(
  browser: Browser,
  list: string,
  { queries, slower }: { queries: readonly string[]; slower: number },
): Promise<{ streets: number; times: number[] }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(list);
  const streets = await page.locator("#streets [data-w]").count();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const times = await page.evaluate<number[]>(`(() => {
    const field = document.getElementById("q");
    field.focus();
    return ${JSON.stringify(queries)}.flatMap((query) =>
      Array.from(query, (_, i) => {
        const started = performance.now();
        field.value = query.slice(0, i + 1);
        field.dispatchEvent(new Event("input"));
        document.body.getBoundingClientRect();
        return performance.now() - started;
      }));
  })()`);
  await page.close();
  return { streets, times };
}
