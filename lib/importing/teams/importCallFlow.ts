import type { NodeOf } from "../../flow/document/flow";
import type { Prompt } from "../../flow/document/prompt";
import { promptParts } from "../../flow/prompts/promptParts";
import { present } from "../draft/present";
import { toName } from "../draft/toName";
import { toPrompt } from "../draft/toPrompt";
import type { ForeignPart } from "../source/foreignPart";
import { readPrompt, readTarget, type TeamsFlow } from "./teamsFlow";
import { toTeamsWord } from "./teamsWords";

type Option = NodeOf<"menu">["options"][number];
type Choice = Readonly<{ part: ForeignPart; action: string; key: string; next: string }>;

/** Adds one call flow: its greeting, then its menu or what happens by itself. Returns where it begins. */
export function importCallFlow(callFlow: ForeignPart, flow: TeamsFlow): string {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const name = toName(reader.text(callFlow, "Name") ?? "", "Call flow");
  const menu = reader.part(callFlow, "Menu");
  const key = draft.stepKey(name);
  const greeting = readPrompt(reader.entries(callFlow, "Greetings"), context);
  const choices = reader
    .entries(menu, "MenuOptions")
    .flatMap((option) => importOption(option, key, flow) ?? []);
  const bargeIn =
    reader.text(callFlow, "ForceListenMenuEnabled")?.toLowerCase() === "true" ? false : undefined;
  const title = toName(reader.text(menu, "Name") ?? "", name);
  const automatic = choices.find((choice) => choice.key === "Automatic");
  notes.kept(callFlow, `The call flow “${name}” begins at the step ${key}.`, name);
  if (automatic !== undefined || (choices.length === 0 && !findsPeople(menu, flow))) {
    putAutomatic(key, name, { greeting, next: automatic?.next ?? "hangup" }, flow);
    return key;
  }
  const prompt = readPrompt(reader.entries(menu, "Prompts"), context);
  const asks = { title, greeting, prompt, bargeIn };
  if (findsPeople(menu, flow)) putDirectory(key, menu ?? callFlow, { ...asks, choices }, flow);
  else
    putMenu(
      key,
      asks,
      choices.map((choice) => toOption(choice)),
      flow,
    );
  return key;
}

/** A greeting after which something happens by itself. */
function putAutomatic(
  key: string,
  title: string,
  { greeting, next }: Readonly<{ greeting: Prompt | undefined; next: string }>,
  { draft }: TeamsFlow,
): void {
  if (next === "hangup") draft.put(key, { type: "hangup", title, prompt: greeting ?? "Goodbye." });
  else if (greeting === undefined) draft.put(key, { type: "set", title, next });
  else draft.put(key, { type: "say", title, prompt: greeting, next });
}

type Asks = Readonly<{
  title: string;
  greeting: Prompt | undefined;
  prompt: Prompt | undefined;
  bargeIn: boolean | undefined;
}>;

function putMenu(
  key: string,
  { title, greeting, prompt, bargeIn }: Asks,
  options: readonly Option[],
  { draft }: TeamsFlow,
): void {
  draft.put(key, {
    type: "menu",
    title,
    ...present({ greeting, bargeIn }),
    // Teams reads its options out by itself where nobody wrote a prompt.
    prompt: prompt ?? [{ optionsList: true }],
    options: options.slice(0, 50),
  });
}

/** How a menu finds people: by name or by extension, beside its keys. */
function findsPeople(
  menu: ForeignPart | undefined,
  { context: { reader } }: TeamsFlow,
): "name" | "extension" | undefined {
  const method = toTeamsWord("search", reader.text(menu, "DirectorySearchMethod"));
  if (method === "ByExtension") return "extension";
  const byName =
    reader.text(menu, "EnableDialByName") ?? reader.text(menu, "DialByNameEnabled") ?? "";
  return method === "ByName" || byName.toLowerCase() === "true" ? "name" : undefined;
}

type Finding = Asks & Readonly<{ choices: readonly Choice[] }>;

/** Names are typed with all keys here. A menu that has no key but the operator's is the directory itself; any other has one key more that leads there. */
function putDirectory(key: string, menu: ForeignPart, asks: Finding, flow: TeamsFlow): void {
  const { choices } = asks;
  const isAlone = choices.every(
    (one) => one.action === "TransferCallToOperator" && one.key === "0",
  );
  if (isAlone) {
    putDirectoryAlone(key, menu, asks, flow);
    return;
  }
  const { draft, context } = flow;
  const options = choices.map((choice) => toOption(choice));
  const free = Array.from("9876543210").find(
    (one) => !choices.some((choice) => choice.key === one),
  );
  if (free === undefined) {
    context.notes.undecided(
      menu,
      "All keys are taken, so nobody can be found by name: make room for a key that leads to a directory.",
    );
    putMenu(key, asks, options, flow);
    return;
  }
  const { prompt: words = [{ optionsList: true }] } = asks;
  const { prompt } = toPrompt([
    ...promptParts(words),
    { text: `To find somebody, press ${free}.` },
  ]);
  const next = draft.add(`${asks.title} directory`, directory(asks.title, enterName, menu, flow));
  context.notes.changed(
    menu,
    `Names are typed after the key ${free} here; the menu says so. Check its words.`,
  );
  const finding = { keys: free, label: "somebody by name", next, hidden: true };
  putMenu(key, { ...asks, prompt }, [...options, finding], flow);
}

/** Whatever finds nobody leads to the operator, since a directory has no keys beside the letters. */
function putDirectoryAlone(key: string, menu: ForeignPart, asks: Finding, flow: TeamsFlow): void {
  const { draft, context, hasOperator } = flow;
  const { title, greeting, bargeIn, choices } = asks;
  const step = {
    ...directory(title, asks.prompt ?? enterName, menu, flow),
    ...(choices.length > 0 && hasOperator ? { tries: { noMatch: 1 }, onNoMatch: "operator" } : {}),
    ...present({ bargeIn }),
  };
  if (choices.length > 0) {
    context.notes.changed(
      menu,
      "All keys spell a name here. 0 finds nobody, and whatever finds nobody leads to the operator at once.",
    );
  }
  if (greeting === undefined) {
    draft.put(key, step);
    return;
  }
  const next = draft.add(title, step);
  draft.put(key, {
    type: "say",
    title: toName(`${title} greeting`, "Greeting"),
    prompt: greeting,
    next,
  });
}

function directory(title: string, prompt: Prompt, menu: ForeignPart, flow: TeamsFlow) {
  const by = [findsPeople(menu, flow) ?? "name"];
  return { type: "directory", title, by, prompt, ...flow.scope } as const;
}

const enterName = "Enter the name of the person, last name first, then press pound.";

function toOption({ part, action, key, next }: Choice): Option {
  const words = part.parts.find(({ name }) => name === "Description")?.value;
  return { keys: key, label: toName(words ?? labels.get(action) ?? next, "option"), next };
}

const labels: ReadonlyMap<string, string> = new Map([
  ["TransferCallToOperator", "the operator"],
  ["DisconnectCall", "the end of the call"],
]);

/** What a key does; undefined, with a note, when it cannot be done. */
function importOption(option: ForeignPart, menu: string, flow: TeamsFlow): Choice | undefined {
  const { reader, notes } = flow.context;
  const action = toTeamsWord("action", reader.text(option, "Action"));
  const written = toTeamsWord("tone", reader.text(option, "DtmfResponse"));
  const key = written === "Automatic" ? written : toneKeys.get(written.replace(/^Tone/, ""));
  const next = nextOf(action, option, menu, flow);
  if (key === undefined || next === undefined) {
    const why =
      key === undefined
        ? `The key “${written}” is none a caller can press`
        : `“${action}” has no equivalent here`;
    notes.undecided(option, `${why}, so the option was left out.`, written);
    return undefined;
  }
  notes.kept(
    option,
    key === "Automatic"
      ? `Happens after the greeting: ${next}.`
      : `Is the option ${key}, which leads to ${next}.`,
    written,
  );
  return { part: option, action, key, next };
}

const toneKeys: ReadonlyMap<string, string> = new Map([
  ...Array.from("0123456789", (digit) => [digit, digit] as const),
  ["Star", "*"],
  ["Pound", "#"],
]);

function nextOf(
  action: string,
  option: ForeignPart,
  menu: string,
  flow: TeamsFlow,
): string | undefined {
  const { draft, context, hasOperator } = flow;
  const { reader } = context;
  switch (action) {
    case "DisconnectCall":
      return "hangup";
    case "TransferCallToOperator":
      return hasOperator ? "operator" : undefined;
    case "TransferCallToTarget": {
      const target = readTarget(reader.part(option, "CallTarget"), draft, context);
      if (target === undefined) return undefined;
      const [name = "target"] = Object.values(target);
      return draft.add(name, {
        type: "transfer",
        title: toName(name, "Transfer"),
        to: [{ target }],
        failed: hasOperator ? "operator" : "back",
      });
    }
    case "Announcement": {
      const prompt = readPrompt(reader.entries(option, "Prompt"), context);
      return prompt === undefined
        ? undefined
        : draft.add("announcement", { type: "say", title: "Announcement", prompt, next: menu });
    }
    default:
      return undefined;
  }
}
