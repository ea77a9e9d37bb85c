import type { NodeOf } from "../flow/flow";
import { matchKeys } from "../flow/keyPattern";
import { findExtension } from "./findExtension";
import { openOptions } from "./render";
import type { Turn } from "./turn";
import type { EntryEnd, Verdict } from "./verdict";

/** Compares typed keys with a menu's options: acts at once on a match that nothing longer begins with, else waits for more. */
export function judgeMenu(
  turn: Turn,
  menu: NodeOf<"menu">,
  digits: string,
  end: EntryEnd,
): Verdict {
  let exact: string | undefined;
  let longer = extensionMayFollow(menu, digits);
  for (const option of openOptions(turn, menu)) {
    const match = matchKeys(option.keys, digits);
    if (match === "exact") exact ??= option.next;
    else if (match === "prefix") longer = true;
  }
  if (end === "key" && longer) return { type: "wait" };
  if (exact !== undefined) return { type: "go", next: exact };
  return extensionVerdict(turn, menu, digits) ?? { type: "noMatch" };
}

function extensionMayFollow(menu: NodeOf<"menu">, digits: string): boolean {
  return (
    menu.dialExtension !== undefined &&
    digits.length < menu.dialExtension.length[1] &&
    /^\d+$/.test(digits)
  );
}

function extensionVerdict(turn: Turn, menu: NodeOf<"menu">, digits: string): Verdict | undefined {
  const { dialExtension } = menu;
  if (dialExtension === undefined || digits.length < dialExtension.length[0]) return undefined;
  const person = findExtension(turn.plan.bindings, digits, dialExtension.group);
  if (person === undefined) return undefined;
  const failed = dialExtension.failed === undefined ? "" : `:${dialExtension.failed}`;
  return { type: "go", next: `~person:${person}${failed}` };
}
