import type { startCity } from "../harness.ts";

type Who = Pick<Awaited<ReturnType<typeof startCity>>, "fetch">;

/** Sends a form as a page of the officials' own does; returns the status of the answer. */
export async function postForm(
  who: Who,
  path: string,
  fields: Record<string, string>,
): Promise<number> {
  const answer = await who.fetch(`/officials${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
  return answer.status;
}
