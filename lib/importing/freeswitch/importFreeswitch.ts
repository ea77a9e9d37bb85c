import { makeDraft } from "../draft/makeDraft";
import { toName } from "../draft/toName";
import type { ImportContext, Importer } from "../importContext";
import type { ImportedDraft } from "../importedDraft";
import { descendants } from "../source/descendants";
import type { ForeignPart } from "../source/foreignPart";
import { importFreeswitchMenu } from "./importFreeswitchMenu";
import { makeSounds, type Sounds } from "./makeSounds";

type Menus = ReadonlyMap<string, ForeignPart>;

/** FreeSWITCH's IVR menus: each menu that no other one leads to is a flow, with the menus below it. */
export const importFreeswitch: Importer = (root, context) => {
  const sounds = makeSounds(root, context);
  const menus = findMenus(root, context);
  const drafts: ImportedDraft[] = [];
  const covered = new Set<string>();
  const called = new Set([...menus.values()].flatMap((menu) => subMenus(menu, context)));
  const tops = [...menus.keys()].filter((name) => !called.has(name));
  // Menus in a circle call one another; then the first one is where a call begins.
  for (const name of [...tops, ...menus.keys()]) {
    if (covered.has(name)) continue;
    const family = familyOf(name, menus, context);
    for (const member of family.keys()) covered.add(member);
    drafts.push(importFamily(name, family, sounds, context));
  }
  for (const part of descendants(root)) {
    if (part.name !== "comment") continue;
    context.notes.dropped(part, "What is commented out was left out.");
    context.reader.skip(part);
  }
  sounds.finish();
  return drafts;
};

function findMenus(root: ForeignPart, { reader, notes }: ImportContext): Menus {
  const menus = new Map<string, ForeignPart>();
  for (const part of descendants(root)) {
    if (part.name !== "menu" || part.value !== undefined) continue;
    const name = reader.text(part, "name") ?? "menu";
    if (!menus.has(name)) menus.set(name, part);
    else
      notes.dropped(
        part,
        `The menu “${name}” is there twice; the first one counts.`,
        `menu ${name}`,
      );
  }
  return menus;
}

function subMenus(menu: ForeignPart, { reader }: ImportContext): readonly string[] {
  return reader.named(menu, "entry").flatMap((entry) => {
    const [action, param = ""] = [reader.text(entry, "action"), reader.text(entry, "param")];
    if (action === "menu-sub") return [param];
    const called = action === "menu-exec-app" ? /^ivr\s+(\S+)/.exec(param)?.[1] : undefined;
    return called === undefined ? [] : [called];
  });
}

/** A menu and all that it leads to. */
function familyOf(name: string, menus: Menus, context: ImportContext): Menus {
  const family = new Map<string, ForeignPart>();
  const names = new Set([name]);
  for (const one of names) {
    const menu = menus.get(one);
    if (menu === undefined) continue;
    family.set(one, menu);
    for (const called of subMenus(menu, context)) names.add(called);
  }
  return family;
}

function importFamily(
  top: string,
  family: Menus,
  sounds: Sounds,
  context: ImportContext,
): ImportedDraft {
  const draft = makeDraft({ name: top, language: "en" });
  const keys = new Map([...family.keys()].map((name) => [name, draft.stepKey(name)]));
  let exit: string | undefined;
  const goodbye = family.get(top);
  for (const [name, menu] of family) {
    importFreeswitchMenu(menu, {
      draft,
      context,
      sounds,
      key: keys.get(name) ?? name,
      isTop: name === top,
      exit: () => {
        exit ??= exitStep(goodbye);
        return exit;
      },
      menuKey: (wanted) => keys.get(wanted),
    });
  }
  if (goodbye !== undefined) {
    context.notes.needed(
      goodbye,
      "The file tells neither language nor time zone: the draft says en and UTC. Change them if they are others.",
      `menu ${top}`,
    );
  }
  return draft.finish(keys.get(top) ?? top);

  function exitStep(menu: ForeignPart | undefined): string {
    const prompt = sounds.prompt(context.reader.part(menu, "exit-sound"));
    if (prompt === undefined) return "hangup";
    return draft.add(`${top} exit`, {
      type: "hangup",
      title: toName("Goodbye", "Goodbye"),
      prompt,
    });
  }
}
