import { ownEntry } from "../call/ownEntry";
import { currentFlow, type Turn } from "./turn";

/** The entries of a list of the flow, else of the bindings; none of one that nobody made. Numbers as the network writes them, however people do. */
export function findList(turn: Turn, name: string): readonly string[] {
  const entries =
    ownEntry(currentFlow(turn).lists, name) ?? ownEntry(turn.plan.bindings.lists, name) ?? [];
  return entries.map((entry) =>
    entry.trimStart().startsWith("+") ? entry.replace(/[\s()./-]/g, "") : entry,
  );
}
