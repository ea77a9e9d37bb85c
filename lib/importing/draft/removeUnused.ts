import { writtenExits } from "../../flow/steps/exits";
import { placeKey } from "../../flow/steps/place";
import type { FlowDraft } from "./makeDraft";

/** Removes steps that became part of others, unless something else still leads to them. */
export function removeUnused(draft: FlowDraft, absorbed: ReadonlySet<string>, entry: string): void {
  const used = new Set([entry]);
  for (const key of draft.keys()) {
    const node = absorbed.has(key) ? undefined : draft.node(key);
    for (const { to } of node === undefined ? [] : writtenExits(node, {})) used.add(placeKey(to));
  }
  // A step that is kept keeps those it leads to.
  for (const key of used) {
    const node = absorbed.has(key) ? draft.node(key) : undefined;
    for (const { to } of node === undefined ? [] : writtenExits(node, {})) used.add(placeKey(to));
  }
  for (const key of absorbed) if (!used.has(key)) draft.remove(key);
}
