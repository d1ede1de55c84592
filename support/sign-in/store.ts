import type { Adapter, AdapterPayload } from "oidc-provider";

/** Where an issuer keeps sessions, codes and tokens, so that they outlive a change of its keys. */
export type Store = Map<string, AdapterPayload>;

/** What is kept of one kind; nothing in it expires while a test runs. */
export function adapterOf(store: Store, kind: string): Adapter {
  const keyOf = (id: string): string => `${kind}:${id}`;
  return {
    upsert: async (id, payload) => void store.set(keyOf(id), payload),
    find: async (id) => store.get(keyOf(id)),
    findByUid: async (uid) =>
      Array.from(store.values()).find((one) => one.kind === kind && one.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = store.get(keyOf(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void store.delete(keyOf(id)),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of store) if (payload.grantId === grantId) store.delete(key);
    },
  };
}
