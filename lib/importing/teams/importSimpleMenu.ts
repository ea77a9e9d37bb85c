import type { NodeOf } from "../../flow/document/flow";
import { omitUndefined } from "../../flow/omitUndefined";
import { makeDraft, type FlowDraft } from "../draft/makeDraft";
import { toTextPrompt } from "../draft/toPrompt";
import { toName } from "../draft/toName";
import { toPersonTarget } from "../draft/toTarget";
import type { ImportContext } from "../importContext";
import type { ImportedDraft } from "../importedDraft";
import type { ForeignPart } from "../source/foreignPart";

type Option = NodeOf<"menu">["options"][number];

/** The menu of Microsoft's sample bot, written as data: a greeting and keys that lead to people, one of them for any other key. */
export function importSimpleMenu(part: ForeignPart, context: ImportContext): ImportedDraft {
  const { reader, notes } = context;
  const draft = makeDraft({ name: context.title, language: "en-US" });
  const key = draft.stepKey("menu");
  const choices = reader.entries(part, "Options").map((one) => readChoice(one, context));
  const named = new Map(
    choices.flatMap(({ keys, user, part: one }) =>
      /^[0-9*#]$/.test(keys) && user !== ""
        ? [[keys, addTransfer({ part: one, user }, "back", draft, context)] as const]
        : [],
    ),
  );
  const other = choices.find(({ keys, user }) => keys === anyOther && user !== "");
  // A wrong key leads to the last one: coming back from there, it would do so for ever.
  const onNoMatch = other && addTransfer(other, undefined, draft, context);
  const options: Option[] = [...named].map(([keys, { next, label }]) => ({ keys, label, next }));
  const rest = Array.from("0123456789")
    .filter((digit) => !named.has(digit))
    .join("");
  if (onNoMatch !== undefined && rest !== "")
    options.push({ keys: `[${rest}]`, ...onNoMatch, hidden: true });
  draft.put(key, {
    type: "menu",
    title: "Menu",
    prompt: toTextPrompt(reader.text(part, "Greeting") ?? "") ?? [{ optionsList: true }],
    options,
    ...(onNoMatch === undefined ? {} : { onNoMatch: onNoMatch.next, tries: { noMatch: 1 } }),
  });
  for (const [field, gain] of gains) {
    const found = reader.part(part, field);
    if (found !== undefined)
      notes.needed(found, `It was “${reader.value(found) ?? ""}”; here ${gain}.`);
  }
  notes.kept(
    part,
    `The menu is the step ${key}. The file tells neither language nor time zone: the draft says en-US and UTC.`,
    context.title,
  );
  return draft.finish(key);
}

const anyOther = "any other";

type Choice = Readonly<{ part: ForeignPart; keys: string; user: string }>;

function readChoice(part: ForeignPart, { reader, notes }: ImportContext): Choice {
  const keys = reader.text(part, "Key") ?? "";
  const user = reader.text(part, "TransferToUser") ?? "";
  if (user === "" || (!/^[0-9*#]$/.test(keys) && keys !== anyOther)) {
    notes.undecided(part, `The option ${keys} cannot be one here and was left out.`, keys);
  }
  return { part, keys, user };
}

function addTransfer(
  { part, user }: Readonly<{ part: ForeignPart; user: string }>,
  failed: string | undefined,
  draft: FlowDraft,
  { notes, reader }: ImportContext,
): Pick<Option, "label" | "next"> {
  const target = toPersonTarget(draft, user);
  const [name = user] = Object.values(target);
  const label = toName(user, "option");
  const next = draft.add(user, {
    type: "transfer",
    title: label,
    to: [{ target }],
    ...omitUndefined({ failed }),
  });
  const fails = failed === undefined ? "the call ends with a word" : "the menu comes again";
  notes.needed(
    part,
    `Leads to “${name}” of the bindings: give the user's id there. When nobody answers, ${fails}.`,
    reader.text(part, "Key"),
  );
  return { label, next };
}

const gains = [
  ["NoInput", "the menu is asked again, three times in all, before a goodbye"],
  ["BargeIn", "callers can press keys at any time"],
] as const;
