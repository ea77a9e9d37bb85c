import type { NodeOf } from "../../flow/document/flow";
import { doPatternsOverlap } from "../../flow/keys/keyPattern";
import { toName } from "../draft/toName";
import type { ForeignPart } from "../source/foreignPart";
import { importExecApp } from "./importExecApp";
import type { MenuPlace } from "./menuPlace";
import { toKeys } from "./toKeys";

type Option = NodeOf<"menu">["options"][number];

/** One entry of a menu as an option; undefined, with a note, when it cannot be one. */
export function importEntry(
  entry: ForeignPart,
  known: readonly Option[],
  place: MenuPlace,
): Option | undefined {
  const { reader, notes } = place.context;
  const digits = reader.text(entry, "digits") ?? "";
  const action = reader.text(entry, "action") ?? "";
  const param = reader.text(entry, "param") ?? "";
  const what = `entry ${digits}`;
  const keys = toKeys(digits);
  if (keys === undefined) {
    notes.undecided(
      entry,
      `The keys “${digits}” say more than a list of keys can, so “${action} ${param}” was left out. Write an option for each of them.`,
      what,
    );
    return undefined;
  }
  if (known.length >= 50 || known.some((option) => doPatternsOverlap(option.keys, keys))) {
    const reason =
      known.length >= 50
        ? "A menu has 50 options at most"
        : `The keys ${keys} are taken by an option before`;
    notes.undecided(entry, `${reason}, so “${action} ${param}” was left out.`, what);
    return undefined;
  }
  const title = toName(entry.remark ?? defaultTitle(action, param, keys), what);
  const next = nextOf(entry, { action, param, title, what }, place);
  if (next === undefined) return undefined;
  if (keys !== digits) notes.changed(entry, `The keys “${digits}” are written ${keys} here.`, what);
  // Patterns are for those who know the number; nobody reads them out.
  return { keys, label: title, next, ...(/[x[]/.test(keys) ? { hidden: true } : {}) };
}

type Entry = Readonly<{ action: string; param: string; title: string; what: string }>;

function nextOf(
  part: ForeignPart,
  { action, param, title, what }: Entry,
  place: MenuPlace,
): string | undefined {
  const { draft, context, sounds, key, menuKey } = place;
  const { reader, notes } = context;
  switch (action) {
    case "menu-exec-app":
      return importExecApp(param, { draft, notes, part, title, after: key, menuKey });
    case "menu-sub": {
      const menu = menuKey(param);
      if (menu !== undefined) notes.kept(part, `Leads to the step ${menu}.`, what);
      else
        notes.undecided(
          part,
          `The menu “${param}” is in none of the files, so this entry was left out.`,
          what,
        );
      return menu;
    }
    case "menu-top":
      notes.kept(part, "Leads to the main menu.", what);
      return "main";
    case "menu-back":
      notes.kept(part, "Leads to the menu before.", what);
      return "back";
    case "menu-exit":
      notes.changed(part, "The call ends: there is no dial plan in which it could go on.", what);
      return place.exit();
    case "menu-play-sound": {
      const prompt = sounds.prompt(reader.part(part, "param"));
      if (prompt === undefined) return "repeat";
      notes.kept(part, "Is an announcement, then the menu again.", what);
      return draft.add(title, { type: "say", title, prompt, next: key });
    }
    default:
      notes.undecided(
        part,
        `Nothing here does what “${action}” does, so “${param}” was left out.`,
        what,
      );
      return undefined;
  }
}

function defaultTitle(action: string, param: string, keys: string): string {
  if (/\$\d/.test(param)) return `extension ${keys.replace(/\[[^\]]*\]/g, "x")}`;
  const words = param.replace(/^(?:say|phrase):/, "").replace(/[_/$]+/g, " ");
  switch (action) {
    case "menu-top":
      return "the main menu";
    case "menu-back":
      return "the menu before";
    case "menu-exit":
      return "the end of the call";
    default:
      return words;
  }
}
