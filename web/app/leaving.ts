const acts = new Set<() => Promise<unknown>>();

/** Has something done before somebody leaves to sign in or out; returns what calls that off. */
export function beforeLeaving(act: () => Promise<unknown>): () => void {
  acts.add(act);
  return () => void acts.delete(act);
}

/** Does all of it. Never rejects: who wants to leave is not kept from it. */
export async function prepareToLeave(): Promise<void> {
  await Promise.allSettled([...acts].map((act) => act()));
}
