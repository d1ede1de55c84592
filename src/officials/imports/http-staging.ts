import type { Piece } from "../../records/changes/change-set.ts";
import type { ApplyOutcome, Counts, Staged } from "../../records/changes/outcome.ts";

import type { StagingClient } from "../../records/import/changes/send.ts";

/** As browsers have it, as far as it is needed here. */
export type Fetch = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{ status: number; json: () => Promise<unknown> }>;

export type HttpStaging = StagingClient & { apply: (changeSet: number) => Promise<ApplyOutcome> };

/** The server did not do what was asked; nothing of the import is applied. */
export class StagingError extends Error {
  override name = "StagingError";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/**
 * Stages through the routes behind `/officials/imports` (`staging.ts`).
 * @param path of the imports, `/officials/imports`.
 */
export function httpStaging(
  fetch: Fetch,
  path: string,
  file: { name: string; sha256: string },
  signal?: AbortSignal,
): HttpStaging {
  const send = async <Answer>(
    method: string,
    to: string,
    body: Record<string, string> | Piece | null,
    expected: readonly number[],
    isGivingUp = false,
  ): Promise<Answer> => {
    const isPiece = body !== null && "records" in body;
    const answer = await fetch(`${path}${to}`, {
      method,
      headers: {
        Accept: "application/json",
        "Content-Type": isPiece ? "application/json" : "application/x-www-form-urlencoded",
      },
      ...(body === null ? {} : { body: isPiece ? JSON.stringify(body) : formOf(body) }),
      ...(signal && !isGivingUp ? { signal } : {}),
    });
    const told = await answer.json();
    if (expected.includes(answer.status)) return told as Answer;
    const { detail, outcome } = Object(told) as { detail?: string; outcome?: string };
    throw new StagingError(answer.status, detail ?? outcome ?? "");
  };
  return {
    open: async () => {
      const form = { file: file.name, sha256: file.sha256 };
      return (await send<{ id: number }>("POST", "", form, [201])).id;
    },
    stage: (changeSet, n, piece) =>
      send<Staged>("PUT", `/${changeSet}/pieces/${n}`, piece, [200, 409, 422]),
    finish: (changeSet, pieces) =>
      send<{ counts: Counts; rows: number }>(
        "POST",
        `/${changeSet}/completion`,
        { pieces: String(pieces) },
        [200],
      ),
    discard: async (changeSet) => {
      await send("DELETE", `/${changeSet}`, null, [200, 409], true);
    },
    apply: (changeSet) => send("POST", `/${changeSet}/application`, {}, [200, 409, 422]),
  };
}

const formOf = (fields: Record<string, string> | Piece): string =>
  new URLSearchParams(fields as Record<string, string>).toString();
