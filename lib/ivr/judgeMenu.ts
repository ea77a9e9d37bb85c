import type { NodeOf } from "../flow/document/flow";
import { matchKeys } from "../flow/keys/keyPattern";
import { findExtension } from "./findExtension";
import { openOptions, renderPhrase } from "./render";
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
  let longer = extensionMayFollow(turn, menu, digits);
  for (const option of openOptions(turn, menu)) {
    const match = matchKeys(option.keys, digits);
    if (match === "exact") exact ??= option.next;
    else if (match === "prefix") longer = true;
  }
  if (exact === undefined) longer ||= mayBeUnknownExtension(menu, digits);
  if (end === "key" && longer) return { type: "wait" };
  if (exact !== undefined) return { type: "go", next: exact };
  return extensionVerdict(turn, menu, digits) ?? nobody(turn, menu, digits);
}

/** Only extensions there are can follow an option: one that begins none acts at once. */
function extensionMayFollow(turn: Turn, menu: NodeOf<"menu">, digits: string): boolean {
  const { dialExtension } = menu;
  if (dialExtension === undefined || digits.length >= dialExtension.length[1]) return false;
  return Object.values(turn.plan.bindings.people ?? {}).some(
    ({ extension, groups }) =>
      extension !== undefined &&
      extension.length > digits.length &&
      extension.startsWith(digits) &&
      (dialExtension.group === undefined || groups?.includes(dialExtension.group) === true),
  );
}

/** The other digits of an extension nobody has are on their way, and are no entries of their own. */
function mayBeUnknownExtension({ dialExtension }: NodeOf<"menu">, digits: string): boolean {
  return (
    dialExtension !== undefined && digits.length < dialExtension.length[1] && /^\d+$/.test(digits)
  );
}

/** Several digits were meant to be an extension. */
function nobody(turn: Turn, menu: NodeOf<"menu">, digits: string): Verdict {
  return menu.dialExtension !== undefined && digits.length >= menu.dialExtension.length[0]
    ? { type: "noMatch", lead: renderPhrase(turn, "extensionUnknown") }
    : { type: "noMatch" };
}

function extensionVerdict(turn: Turn, menu: NodeOf<"menu">, digits: string): Verdict | undefined {
  const { dialExtension } = menu;
  if (dialExtension === undefined || digits.length < dialExtension.length[0]) return undefined;
  const person = findExtension(turn.plan.bindings, digits, dialExtension.group);
  if (person === undefined) return undefined;
  const failed = dialExtension.failed === undefined ? "" : `:${dialExtension.failed}`;
  return { type: "go", next: `~person:${person}${failed}` };
}
