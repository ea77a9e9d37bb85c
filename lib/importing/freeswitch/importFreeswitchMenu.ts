import type { NodeOf } from "../../flow/document/flow";
import type { Prompt } from "../../flow/document/prompt";
import { promptParts } from "../../flow/prompts/promptParts";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toName } from "../draft/toName";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import { importExecApp } from "./importExecApp";
import { importEntry } from "./importEntry";
import type { MenuPlace } from "./menuPlace";

type Menu = NodeOf<"menu">;

/** Adds one menu to a flow: its timers, tries, sounds and entries. */
export function importFreeswitchMenu(menu: ForeignPart, place: MenuPlace): void {
  const { draft, context, sounds, key } = place;
  const { reader, notes } = context;
  const name = reader.text(menu, "name") ?? "";
  const options = reader.named(menu, "entry").reduce<Menu["options"]>((known, entry) => {
    const option = importEntry(entry, known, place);
    return option === undefined ? known : [...known, option];
  }, []);
  const long = sounds.prompt(reader.part(menu, "greet-long"));
  const short = sounds.prompt(reader.part(menu, "greet-short"));
  const invalid = sounds.prompt(reader.part(menu, "invalid-sound"));
  draft.put(key, {
    type: "menu",
    title: toName(name, "Menu"),
    prompt: question(menu, long ?? short, place),
    ...(long === undefined || short === undefined ? {} : { again: short }),
    ...(invalid === undefined ? {} : { noMatch: [{ from: 1, prompt: invalid }] }),
    ...timers(menu, place, options),
    ...ends(menu, place),
    ...pin(menu, place, name),
    options: options.slice(0, 50),
  });
  voice(menu, context);
  notes.kept(menu, `The menu “${name}” is the step ${key}.`, `menu ${name}`);
}

/** A greeting whose words nobody knows does not tell the keys: then the menu reads its options out. */
function question(menu: ForeignPart, greeting: Prompt | undefined, place: MenuPlace): Prompt {
  const { context, sounds } = place;
  const { reader, notes } = context;
  const isKnown = ["greet-long", "greet-short"].some((name) =>
    sounds.isKnown(reader.part(menu, name)),
  );
  if (greeting !== undefined && isKnown) return greeting;
  notes.undecided(
    menu,
    "The words of the menu are not in the files, so it reads its options out. Check their labels.",
  );
  if (greeting === undefined) return [{ optionsList: true }];
  return [...promptParts(greeting).slice(0, 19), { optionsList: true }];
}

function timers(
  menu: ForeignPart,
  { context }: MenuPlace,
  options: Menu["options"],
): Partial<Menu> {
  const { reader, notes } = context;
  const number = (name: string, bounds: Parameters<typeof readNumber>[2]) =>
    readNumber(context, reader.part(menu, name), bounds);
  const milliseconds = { divisor: 1000, unit: " s" };
  const wait = number("timeout", { ...milliseconds, min: 1, max: 60 });
  const between = number("inter-digit-timeout", { ...milliseconds, min: 0.5, max: 30 });
  const failures = number("max-failures", { min: 1, max: 10, isWhole: true });
  const timeouts = number("max-timeouts", { min: 1, max: 10, isWhole: true }) ?? failures;
  const length = reader.part(menu, "digit-len");
  if (length !== undefined) {
    const digits = reader.value(length) ?? "";
    notes.changed(
      length,
      `A menu here takes as many keys as its longest option has, not “digit-len” (${digits}).`,
    );
  }
  // A menu that says nothing waits half as long for the next key as for the first.
  const half = wait === undefined ? undefined : Math.max(0.5, wait / 2);
  const tries = { noInput: timeouts ?? 3, noMatch: failures ?? 3 };
  return present({
    firstDigitTimeout: wait,
    interDigitTimeout: between ?? (options.some(({ keys }) => keys.length > 1) ? half : undefined),
    tries:
      failures === undefined && timeouts === undefined
        ? undefined
        : { ...tries, total: Math.min(20, tries.noInput + tries.noMatch) },
  });
}

/** The menu that was called first says goodbye and ends; one below it comes back to the one before. */
function ends(menu: ForeignPart, place: MenuPlace): Partial<Menu> {
  const { context, isTop, exit, key } = place;
  const { reader, notes } = context;
  const sound = reader.part(menu, "exit-sound");
  if (!isTop && (reader.value(sound) ?? "") !== "" && sound !== undefined) {
    notes.dropped(sound, "Only the first menu's exit sound is ever played; this one was left out.");
  }
  const run = (name: string) => {
    const part = reader.part(menu, name);
    const application = reader.value(part)?.trim() ?? "";
    if (part === undefined || application === "") return undefined;
    const { draft, menuKey } = place;
    return importExecApp(application, {
      draft,
      notes,
      part,
      title: `${key} ${name}`,
      after: "hangup",
      menuKey,
    });
  };
  const onNoMatch = run("exec-on-max-failures");
  const onNoInput = run("exec-on-max-timeouts");
  return { onExhausted: isTop ? exit() : "back", ...present({ onNoMatch, onNoInput }) };
}

/** A PIN is a secret: it is neither copied nor told. */
function pin(menu: ForeignPart, { draft, context }: MenuPlace, name: string): Partial<Menu> {
  const { reader, notes } = context;
  const part = reader.part(menu, "pin");
  if (part === undefined || (reader.value(part) ?? "") === "") return {};
  const key = draft.bind("pins", name, "");
  notes.needed(
    part,
    `The menu asks for the PIN “${key}” of the bindings. The PIN itself was not copied: npm run flows -- pin makes what belongs there.`,
  );
  return { pin: { pin: key, tries: 3 } };
}

function voice(menu: ForeignPart, { reader, notes }: ImportContext): void {
  const engine = reader.part(menu, "tts-engine");
  const voiceName = reader.part(menu, "tts-voice");
  const named = [engine, voiceName]
    .map((part) => reader.value(part) ?? "")
    .filter((text) => text !== "");
  if (named.length > 0) {
    notes.dropped(
      engine ?? voiceName ?? menu,
      `The voice “${named.join(" ")}” is not known here; the language's own voice speaks.`,
    );
  }
}
