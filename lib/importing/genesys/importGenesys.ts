import { makeDraft } from "../draft/makeDraft";
import { toLanguage } from "../draft/toLanguage";
import { toName } from "../draft/toName";
import type { ImportContext, Importer } from "../importContext";
import { descendants } from "../source/descendants";
import type { ForeignPart } from "../source/foreignPart";
import { readAudio, readLiteral } from "./genesysValue";
import type { GenesysFlow } from "./genesysFlow";
import { importAction } from "./importAction";
import { importGenesysMenu, repeats, readTimer } from "./importGenesysMenu";
import { makeExpressionOf } from "./makeExpressionOf";
import { findVariable } from "./parseExpression";

/** Flows of Genesys Cloud Architect as Archy writes them: https://developer.genesys.cloud/devapps/archy/ */
export const importGenesys: Importer = (root, context) => {
  const { reader, notes } = context;
  const body = bodyOf(root, context);
  if (body === undefined) return [];
  for (const part of descendants(body)) if (isUnset(part)) reader.skip(part);
  const name = reader.text(body, "name") ?? context.title;
  const language = toLanguage(reader.text(body, "defaultLanguage")) ?? "en-US";
  const description = reader.text(body, "description") ?? "";
  const draft = makeDraft({
    name: name.includes("{{") ? context.title : name,
    description,
    language,
  });
  const parts = findParts(body, context);
  const keys = new Map(
    parts.map((part) => [part, draft.stepKey(reader.text(part, "name") ?? part.name)]),
  );
  const start =
    parts.find((part) => refersTo(reader.text(body, "startUpRef") ?? "", part)) ?? parts[0];
  if (start === undefined) return [];
  const flow = makeFlow(body, { draft, keys }, context);
  for (const part of [start, ...parts.filter((one) => one !== start)])
    addPart(part, keys.get(part) ?? part.name, part === start, flow);
  addLanguages(body, flow);
  addErrorHandling(body, flow);
  for (const variable of reader.entries(body, "variables").flatMap((one) => one.parts))
    addVariable(variable, context);
  notes.needed(
    body,
    `The file tells no time zone: the draft says UTC. Steps come from ${body.name}.`,
    name,
  );
  return [draft.finish(keys.get(start) ?? start.name)];
};

/** What holds the steps; undefined, with a note where the flow is for no calls, when there is none. */
function bodyOf(root: ForeignPart, { notes }: ImportContext): ForeignPart | undefined {
  const silent = root.parts.find(({ name }) => noCall.test(name));
  if (silent === undefined) {
    return root.parts.find(({ parts }) => parts.some(({ name }) => sections.has(name)));
  }
  const kind = /bot/i.test(silent.name) ? "a flow for bots" : "a flow for written messages";
  notes.dropped(silent, `It is ${kind} (${silent.name}), and no call flow.`);
  return undefined;
}

/** Kinds of flows that no telephone call goes through, by their first word in the file. */
const noCall = /^(?:inbound|outbound)?(?:short)?(?:message|chat|email)$|^(?:digital)?bot$/i;

/** What holds the steps of a flow. */
const sections = new Set(["menus", "tasks", "states"]);

/** Settings that say nothing: `noValue: true`, `none: true`. */
function isUnset({ parts }: ForeignPart): boolean {
  const [only] = parts;
  return parts.length === 1 && only?.value === "true" && /^(?:noValue|none)$/.test(only.name);
}

function findParts(body: ForeignPart, { reader }: ImportContext): readonly ForeignPart[] {
  return [...sections].flatMap((section) =>
    // The older form names each in its field: `state[Initial State_10]`.
    (reader.part(body, section)?.parts ?? []).flatMap((entry) =>
      entry.name === section ? entry.parts : [entry],
    ),
  );
}

function refersTo(reference: string, part: ForeignPart): boolean {
  const wanted = /\[([^\]]*)\]\s*$/.exec(reference)?.[1] ?? reference;
  if (wanted === "") return false;
  const own = part.parts.flatMap(({ name, value }) =>
    /^(?:refId|name)$/.test(name) ? [value] : [],
  );
  return own.includes(wanted) || part.name.includes(`[${wanted}]`);
}

type Making = Readonly<{ draft: GenesysFlow["draft"]; keys: ReadonlyMap<ForeignPart, string> }>;

function makeFlow(body: ForeignPart, { draft, keys }: Making, context: ImportContext): GenesysFlow {
  const { reader } = context;
  const flow: GenesysFlow = {
    draft,
    context,
    defaults: defaultsOf(body, context),
    keyOfReference: (reference) => {
      const found = [...keys.keys()].find((part) => refersTo(reference, part));
      return found === undefined ? undefined : keys.get(found);
    },
    // A workflow is not a call of its own: it comes back to the flow that ran it.
    atEnd: body.name === "workflow" || body.name === "commonModule" ? "return" : "hangup",
    greeting: reader.part(body, "initialGreeting"),
    expressionOf: makeExpressionOf(context),
    addActions: (list, next) =>
      (list?.parts ?? [])
        .flatMap(({ parts }) => parts)
        .reduceRight((after, action) => importAction(action, after, flow), next),
    addMenu: (menu, key) => importGenesysMenu(menu, key, { ...flow, greeting: undefined }),
  };
  return flow;
}

function defaultsOf(body: ForeignPart, context: ImportContext): GenesysFlow["defaults"] {
  const { reader, notes } = context;
  const settings = reader.part(body, "settingsMenu");
  const collect = reader.part(body, "settingsActionDefaults", "collectInput");
  const collectWait = readTimer(collect, "noEntryTimeout", { context }, { min: 1, max: 60 });
  if (collect !== undefined && collectWait !== undefined) {
    notes.kept(collect, `Entries wait ${collectWait} s for the first digit.`, "noEntryTimeout");
  }
  return {
    menuWait: readTimer(settings, "menuSelectionTimeout", { context }, { min: 1, max: 60 }),
    extensionWait: readTimer(
      settings,
      "extensionDialingMaxDelay",
      { context },
      { min: 0.5, max: 30 },
    ),
    menuTries: repeats(settings, { context }),
    takesExtensions:
      readLiteral(reader.part(settings, "listenForExtensionDialing"), reader) === "true",
    collectWait,
  };
}

/** A menu is a step; tasks and states are the steps of their actions, after a start of their own. */
function addPart(part: ForeignPart, key: string, isStart: boolean, flow: GenesysFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  reader.text(part, "refId");
  if (part.name.startsWith("menu")) {
    importGenesysMenu(part, key, isStart ? flow : { ...flow, greeting: undefined });
    return;
  }
  const name = reader.text(part, "name") ?? part.name;
  const first = flow.addActions(reader.part(part, "actions"), flow.atEnd);
  const greeting = isStart ? readAudio(flow.greeting, flow) : undefined;
  draft.put(
    key,
    greeting === undefined
      ? { type: "set", title: toName(name, "Start"), next: first }
      : { type: "say", title: toName(name, "Start"), prompt: greeting, next: first },
  );
  notes.kept(
    part,
    `The ${part.name.replace(/\[.*$/, "")} “${name}” begins at the step ${key}.`,
    name,
  );
}

function addLanguages(body: ForeignPart, { draft, context }: GenesysFlow): void {
  const { reader, notes } = context;
  for (const part of reader.part(body, "supportedLanguages")?.parts ?? []) {
    const language = toLanguage(part.name);
    if (language === undefined) continue;
    draft.addLanguage(language);
    notes.kept(part, `Callers can hear ${language}.`, part.name);
    const voice = reader.part(part, "textToSpeech", "defaultEngine", "voice");
    const named = reader.value(voice);
    if (voice !== undefined && named !== undefined) {
      notes.dropped(
        voice,
        `The voice ${named} is not known here; the language's own voice speaks.`,
      );
    }
  }
}

/** What callers hear when something goes wrong, and where they go then. */
function addErrorHandling(body: ForeignPart, flow: GenesysFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const settings = reader.part(body, "settingsErrorHandling");
  const prompt = readAudio(reader.part(settings, "preHandlingAudio"), flow);
  if (settings === undefined || prompt === undefined) return;
  const [handling] = reader.part(settings, "errorHandling")?.parts ?? [];
  const target = flow.keyOfReference(
    handling?.parts.map((part) => reader.value(part)).find((value) => value !== undefined) ?? "",
  );
  const onError = draft.add(
    "error",
    target === undefined
      ? { type: "hangup", title: "Something went wrong", prompt }
      : { type: "say", title: "Something went wrong", prompt, next: target },
  );
  draft.set({ onError });
  notes.kept(
    settings,
    `When something goes wrong, the step ${onError} says so${target === undefined ? " and the call ends" : ""}.`,
    "settingsErrorHandling",
  );
}

function addVariable(variable: ForeignPart, { reader, notes }: ImportContext): void {
  const name = reader.text(variable, "name") ?? variable.name;
  const isInput = reader.text(variable, "isInput") === "true";
  reader.text(variable, "isOutput");
  const initial = readLiteral(reader.part(variable, "initialValue"), reader);
  if (initial !== undefined)
    notes.needed(
      variable,
      `The variable ${name} begins with “${initial}”: set it where the flow begins.`,
      name,
    );
  else if (findVariable(name).var === "caller.number")
    notes.kept(variable, `The variable ${name} is the caller's number.`, name);
  else if (isInput)
    notes.changed(variable, `The variable ${name} is given by the flow that calls this one.`, name);
  else notes.kept(variable, `The variable ${name} needs no declaration.`, name);
}
