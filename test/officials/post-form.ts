import type { startCity } from "../harness.ts";

type Who = Pick<Awaited<ReturnType<typeof startCity>>, "fetch">;

/** Sends a form as a page of the officials' own does. `location` is empty where the answer leads nowhere. */
export async function sendForm(
  who: Who,
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; location: string; text: string }> {
  const answer = await who.fetch(`/officials${path}`, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Sec-Fetch-Site": "same-origin",
    },
    redirect: "manual",
  });
  const location = answer.headers.get("Location") ?? "";
  return { status: answer.status, location, text: await answer.text() };
}

/** The same, where the status of the answer is all that matters. */
export const postForm = async (
  who: Who,
  path: string,
  fields: Record<string, string>,
): Promise<number> => (await sendForm(who, path, fields)).status;
