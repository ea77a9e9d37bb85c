import type { NodeOf } from "../../flow/document/flow";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toName } from "../draft/toName";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysFlow } from "./genesysFlow";
import { readAudio, readAudioOr, readDuration, readLiteral } from "./genesysValue";
import { importChoice } from "./importChoice";

type Menu = NodeOf<"menu">;

/** Adds a menu under a key, with all that its choices lead to. */
export function importGenesysMenu(menu: ForeignPart, key: string, flow: GenesysFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const name = reader.text(menu, "name") ?? "Menu";
  const settings = reader.part(menu, "settingsMenu");
  const options: Menu["options"][number][] = [];
  for (const choice of reader.entries(menu, "choices").flatMap(({ parts }) => parts)) {
    const option = importChoice(choice, key, flow);
    if (option === undefined) continue;
    if (options.length < 50 && !options.some(({ keys }) => keys === option.keys))
      options.push(option);
    else
      notes.undecided(
        choice,
        `The key ${option.keys} is taken by a choice before, so this one was left out.`,
        choice.name,
      );
  }
  const wait =
    readTimer(settings, "menuSelectionTimeout", flow, { min: 1, max: 60 }) ??
    flow.defaults.menuWait;
  const between =
    readTimer(settings, "extensionDialingMaxDelay", flow, { min: 0.5, max: 30 }) ??
    flow.defaults.extensionWait;
  const count = repeats(settings, flow) ?? flow.defaults.menuTries;
  const listens = readLiteral(reader.part(settings, "listenForExtensionDialing"), reader);
  const takesExtensions =
    listens === undefined ? flow.defaults.takesExtensions : listens === "true";
  const greeting = flow.greeting === undefined ? undefined : readAudio(flow.greeting, flow);
  draft.put(key, {
    type: "menu",
    title: toName(name, "Menu"),
    prompt: readAudioOr(reader.part(menu, "audio"), menu, name, flow),
    options,
    ...present({
      greeting,
      firstDigitTimeout: wait,
      interDigitTimeout: between,
      tries: count === undefined ? undefined : { noInput: count, noMatch: count },
      // How long an extension is, Architect knows from the people; one digit is always an option.
      dialExtension: takesExtensions ? { length: [2, 6] as const } : undefined,
    }),
  });
  if (takesExtensions)
    notes.needed(
      menu,
      "Callers can dial extensions of two to six digits: give people extensions in the bindings, or leave “dialExtension” out.",
      name,
    );
  notes.kept(menu, `The menu “${name}” is the step ${key}.`, name);
}

/** A number of seconds in the settings of menus. */
export function readTimer(
  settings: ForeignPart | undefined,
  name: string,
  { context }: Pick<GenesysFlow, "context">,
  bounds: Readonly<{ min: number; max: number }>,
): number | undefined {
  const found = readDuration(context.reader.part(settings, name), context.reader);
  return (
    found && readNumber(context, found.part, { ...bounds, divisor: found.divisor, unit: " s" })
  );
}

/** How often a menu is presented. */
export function repeats(
  settings: ForeignPart | undefined,
  { context }: Pick<GenesysFlow, "context">,
): number | undefined {
  const part = context.reader.part(settings, "repeatCount");
  const number = context.reader.part(part, "lit") ?? part;
  return readNumber(context, number?.value === undefined ? undefined : number, {
    min: 1,
    max: 10,
    isWhole: true,
  });
}
