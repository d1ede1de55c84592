/**
 * What the night does where the city is deployed, and nobody rings for on this machine: counts are
 * summed by day, and the signs are judged, so that the dashboard can say which to check. A city
 * whose night is done already does nothing.
 * @param address where the Worker listens.
 * @param crons the expressions of wrangler.toml.
 * @throws Error with the status of an answer that was not a good one.
 */
export async function bringOnTheNight(address: URL, crons: readonly string[]): Promise<void> {
  for (const cron of crons) {
    const bell = new URL("/cdn-cgi/local/scheduled", address);
    bell.searchParams.set("cron", cron);
    await answerOf(await fetch(bell));
  }
  for (let step = ""; step !== "done"; ) {
    const answer = await fetch(new URL("/officials/judgements", address), {
      method: "POST",
      headers: { Accept: "application/json", "Sec-Fetch-Site": "same-origin" },
    });
    step = (JSON.parse(await answerOf(answer)) as { step: string }).step;
  }
}

async function answerOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${new URL(answer.url).pathname} answered ${answer.status}`);
  return text;
}
