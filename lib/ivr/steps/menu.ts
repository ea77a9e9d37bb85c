import { toOptionExit } from "../../flow/steps/menu";
import { pinLength } from "../../flow/keys/pinLength";
import { askSettings } from "../../flow/steps/askSettings";
import type { Bindings } from "../../flow/document/bindings";
import type { Flow, NodeOf } from "../../flow/document/flow";
import { matchKeys } from "../../flow/keys/keyPattern";
import { makeAsking } from "../asking/asking";
import { askingOf, freshAsking } from "../asking/askingOf";
import { questionOf, type Active } from "../call/activity";
import type { IvrState } from "../call/ivrState";
import { openOptions, renderPhrase } from "../turn/render";
import type { Key } from "../call/tone";
import type { Turn } from "../turn/turn";
import type { EntryEnd, Verdict } from "../asking/verdict";

type Menu = NodeOf<"menu">;
type PinMenu = Menu & Readonly<{ pin: NonNullable<Menu["pin"]> }>;

/** Offers options by keys, extensions where it may, and all of that behind a PIN where it has one. */
export const menu = makeAsking<"menu">({
  noMatchPhrase: "noMatch",
  judge: (turn, node, digits, end) =>
    isLocked(turn.state, node)
      ? judgePin(node.pin.pin, digits, end)
      : judgeOptions(turn, node, digits, end),
  ownsKey,
  wantsKey: (turn, node, key) =>
    !isLocked(turn.state, node) && begins(openOptions(turn, node), askingOf(turn).digits + key),
  // # ends an entry wherever no option begins with it, as on every telephone.
  endsAtHash: (node) => !node.options.some((option) => option.keys.includes("#")),
  greeting: (node) => node.greeting,
  subQuestion: (turn, node) =>
    isLocked(turn.state, node) ? renderPhrase(turn, "enterPin") : undefined,
  pinRight: () => ({ type: "ask", asking: { ...freshAsking, unlocked: true }, lead: [] }),
  pinTries: (turn, node) =>
    isLocked(turn.state, node) ? { ...node.pin, tries: node.pin.tries ?? 3 } : undefined,
  hidesKeys: (node) => node.pin !== undefined,
  showsKey,
});

/** True while a menu still wants its PIN. */
function isLocked(state: Active, node: Menu): node is PinMenu {
  return node.pin !== undefined && questionOf(state)?.unlocked !== true;
}

/** A PIN before a menu: complete at hash, at its greatest length, or when no further key comes. */
function judgePin(pin: string, digits: string, end: EntryEnd): Verdict {
  if (end === "key" && digits.endsWith("*")) return { type: "clear" };
  const entry = digits.replace(/#$/, "");
  if (end === "key" && entry === digits && digits.length < pinLength.most) return { type: "wait" };
  return entry === "" ? { type: "noMatch" } : { type: "checkPin", pin, digits: entry };
}

function ownsKey(turn: Turn, node: Menu, key: Key): boolean {
  // Behind a PIN every key is one of the PIN's own.
  if (isLocked(turn.state, node)) return true;
  return (
    begins(openOptions(turn, node), key) || (node.dialExtension !== undefined && /\d/.test(key))
  );
}

function begins(options: Menu["options"], typed: string): boolean {
  return options.some(({ keys }) => matchKeys(keys, typed) !== "none");
}

/** A key that the open menu takes: an option, the beginning of one, or a universal key. Not while its words must be heard, and not while it waits for sound. */
function showsKey(before: IvrState, flow: Flow, node: Menu, key: Key): boolean {
  const { activity } = before;
  if (activity.type !== "asking" || isLocked(before, node)) return false;
  if (activity.operation !== undefined && !askSettings(flow, node).bargeIn) return false;
  const typed = activity.question.digits;
  return (typed === "" && flow.globals?.[key] !== undefined) || begins(node.options, typed + key);
}

/** Compares typed keys with a menu's options: acts at once on a match that nothing longer begins with, else waits for more. */
function judgeOptions(turn: Turn, menu: Menu, digits: string, end: EntryEnd): Verdict {
  let exact: number | undefined;
  let longer = extensionMayFollow(turn, menu, digits);
  for (const option of openOptions(turn, menu)) {
    const match = matchKeys(option.keys, digits);
    if (match === "exact") exact ??= menu.options.indexOf(option);
    else if (match === "prefix") longer = true;
  }
  if (exact === undefined) longer ||= mayBeUnknownExtension(menu, digits);
  if (end === "key" && longer) return { type: "wait" };
  if (exact !== undefined) return { type: "go", exit: toOptionExit(menu, exact) };
  return extensionVerdict(turn, menu, digits) ?? nobody(turn, menu, digits);
}

/** Only extensions there are can follow an option: one that begins none acts at once. */
function extensionMayFollow(turn: Turn, menu: Menu, digits: string): boolean {
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
function mayBeUnknownExtension({ dialExtension }: Menu, digits: string): boolean {
  return (
    dialExtension !== undefined && digits.length < dialExtension.length[1] && /^\d+$/.test(digits)
  );
}

/** Several digits were meant to be an extension. */
function nobody(turn: Turn, menu: Menu, digits: string): Verdict {
  return menu.dialExtension !== undefined && digits.length >= menu.dialExtension.length[0]
    ? { type: "noMatch", lead: renderPhrase(turn, "extensionUnknown") }
    : { type: "noMatch" };
}

function extensionVerdict(turn: Turn, menu: Menu, digits: string): Verdict | undefined {
  const { dialExtension } = menu;
  if (dialExtension === undefined || digits.length < dialExtension.length[0]) return undefined;
  const person = findExtension(turn.plan.bindings, digits, dialExtension.group);
  if (person === undefined) return undefined;
  return { type: "go", exit: "extension", person };
}

/** The key of the person with an extension, among everybody or one group. */
function findExtension(
  bindings: Bindings,
  extension: string,
  group: string | undefined,
): string | undefined {
  return Object.entries(bindings.people ?? {}).find(
    ([, person]) =>
      person.extension === extension &&
      (group === undefined || person.groups?.includes(group) === true),
  )?.[0];
}
