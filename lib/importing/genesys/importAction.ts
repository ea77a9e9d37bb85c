import type { Expression } from "../../flow/document/expression";
import { omitUndefined } from "../../flow/omitUndefined";
import { toDocumentKey } from "../draft/toDocumentKey";
import { toLanguage } from "../draft/toLanguage";
import { toName } from "../draft/toName";
import { toVariable } from "../draft/toVariable";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysAction } from "./genesysAction";
import type { GenesysFlow } from "./genesysFlow";
import { readAudioOr, readLiteral } from "./genesysValue";
import { importCollect } from "./importCollect";
import { importDecision, importSwitch } from "./importDecision";
import { importDataAction, importTableLookUp } from "./importLookUp";
import { importTransfer } from "./importTransfer";

/** Adds the step of one action; returns where it begins: what has no equivalent is passed by. */
export function importAction(part: ForeignPart, next: string, flow: GenesysFlow): string {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const kind = part.name;
  const name = reader.text(part, "name") ?? kind;
  const action: GenesysAction = { kind, name, part, next };
  const word = endOf(action, flow);
  if (word !== undefined) {
    notes.kept(part, `Leads to ${word}.`, name);
    return word;
  }
  const add = importers.get(kind);
  const key = draft.stepKey(name);
  if (add !== undefined) {
    add(action, key, flow);
    notes.kept(part, `Is the step ${key}.`, name);
    return key;
  }
  const failure = reader.part(part, "outputs", "failure", "actions");
  const failed = failure === undefined ? next : flow.addActions(failure, next);
  if (importTransfer(kind.replace(/^transfer/, "Transfer"), part, { key, failed }, flow))
    return key;
  draft.remove(key);
  return passBy(action, flow);
}

type AddStep = (action: GenesysAction, key: string, flow: GenesysFlow) => void;

const importers: ReadonlyMap<string, AddStep> = new Map<string, AddStep>([
  ["playAudio", addAnnouncement],
  ["collectInput", importCollect],
  ["decision", importDecision],
  ["switch", importSwitch],
  ["dataTableLookup", importTableLookUp],
  ["callData", importDataAction],
  ["setConversationData", addAttributes],
  ["setParticipantData", addAttributes],
  ["updateData", addValues],
  ["setLanguage", addLanguage],
  ["evaluateSchedule", addHours],
  ["evaluateScheduleGroup", addHours],
  ["transferToFlow", addOtherFlow],
  ["transferToFlowSecure", addOtherFlow],
]);

/** Actions that are only a way. */
function endOf({ kind, part, next }: GenesysAction, flow: GenesysFlow): string | undefined {
  const { reader } = flow.context;
  switch (kind) {
    case "disconnect":
      return "hangup";
    case "endTask":
    case "endState":
    case "endWorkflow":
    case "endFlow":
      return flow.atEnd;
    case "previousMenu":
      return "back";
    case "jumpToMenu":
      return flow.keyOfReference(reader.text(part, "targetMenuRef") ?? "") ?? next;
    case "jumpToTask":
    case "callTask":
      return flow.keyOfReference(reader.text(part, "targetTaskRef") ?? "") ?? next;
    case "changeState":
      return flow.keyOfReference(reader.text(part, "targetStateRef") ?? "") ?? next;
    default:
      return undefined;
  }
}

/** What has no equivalent is left out; what it would do when all is well, is done. */
function passBy({ part, name, kind, next }: GenesysAction, flow: GenesysFlow): string {
  const { reader, notes } = flow.context;
  notes.dropped(
    part,
    `The action “${name}” (${kind}) has no equivalent here and was left out: the call goes on.`,
    name,
  );
  const outputs = reader.part(part, "outputs")?.parts ?? [];
  const first =
    outputs.find((output) => /^(?:success|found|yes|open|active)$/.test(output.name)) ?? outputs[0];
  return flow.addActions(reader.part(first, "actions"), next);
}

function addAnnouncement(
  { part, name, next }: GenesysAction,
  key: string,
  flow: GenesysFlow,
): void {
  const prompt = readAudioOr(flow.context.reader.part(part, "audio"), part, name, flow);
  flow.draft.put(key, { type: "say", title: toName(name, "Announcement"), prompt, next });
}

/** An output's actions, before what comes after the whole. */
function output({ part, next }: GenesysAction, name: string, flow: GenesysFlow): string {
  return flow.addActions(flow.context.reader.part(part, "outputs", name, "actions"), next);
}

function addAttributes(action: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader } = flow.context;
  const entries = reader
    .entries(action.part, "attributes")
    .map((entry) => reader.part(entry, "attribute") ?? entry);
  const values = entries.map((entry) => ({
    name: readLiteral(reader.part(entry, "name"), reader) ?? "",
    value: reader.part(entry, "value"),
  }));
  addSet(action, key, values, flow);
  reader.skip(reader.part(action.part, "conversationId"));
}

function addValues(action: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader } = flow.context;
  const entries = reader.entries(action.part, "statements").flatMap(({ parts }) => parts);
  const values = entries.map((entry) => ({
    name: (reader.text(entry, "variable") ?? "")
      .replace(/^(?:Flow|Task|State)\./i, "")
      .replaceAll(".", "_"),
    value: reader.part(entry, "value"),
  }));
  addSet(action, key, values, flow);
}

function addSet(
  action: GenesysAction,
  key: string,
  entries: readonly Readonly<{ name: string; value: ForeignPart | undefined }>[],
  flow: GenesysFlow,
): void {
  const values = entries.flatMap(({ name, value }): (readonly [string, Expression])[] => {
    const found = flow.expressionOf(value, name);
    return found === undefined || name === "" ? [] : [[toVariable(name, "value"), found]];
  });
  flow.draft.put(key, {
    type: "set",
    title: toName(action.name, "Values"),
    values: Object.fromEntries(values),
    next: output(action, "success", flow),
  });
}

function addLanguage({ part, name, next }: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader, notes } = flow.context;
  const wanted = readLiteral(reader.part(part, "language"), reader);
  const language = toLanguage(wanted);
  if (language === undefined)
    notes.undecided(
      part,
      `The language “${wanted ?? ""}” is none that is known: the step changes nothing.`,
      name,
    );
  else flow.draft.addLanguage(language);
  const title = toName(name, "Language");
  flow.draft.put(key, {
    type: "set",
    title,
    ...omitUndefined({ language }),
    next,
  });
}

function addHours(action: GenesysAction, key: string, flow: GenesysFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const field = action.kind === "evaluateSchedule" ? "schedule" : "scheduleGroup";
  const hours = readLiteral(reader.part(action.part, field), reader) ?? action.name;
  const schedule = draft.bind("schedules", hours, { weekly: {} });
  reader.text(action.part, "evaluate", "now");
  const isGroup = action.kind === "evaluateScheduleGroup";
  const emergency = readLiteral(reader.part(action.part, "emergencyGroup"), reader);
  const closed = output(action, isGroup ? "closed" : "inactive", flow);
  draft.put(key, {
    type: "hours",
    title: toName(action.name, "Hours"),
    schedule,
    open: output(action, isGroup ? "open" : "active", flow),
    closed,
    ...(isGroup ? { holiday: output(action, "holiday", flow) } : {}),
  });
  if (emergency !== undefined)
    notes.undecided(
      action.part,
      `The emergency group “${emergency}” was left out: a switch of the bindings can take its place, as “special” of the step ${key}.`,
      action.name,
    );
  notes.needed(
    action.part,
    `The hours “${hours}” are not in the file: fill in “${schedule}” of the bindings, which is never open until then.`,
    action.name,
  );
}

function addOtherFlow({ part, name }: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader, notes } = flow.context;
  const other = toDocumentKey(readLiteral(reader.part(part, "targetFlow"), reader) ?? name, "flow");
  flow.draft.put(key, { type: "goto", title: toName(name, "Flow"), flow: other });
  notes.needed(part, `Goes on in the flow “${other}”: import and publish that one, too.`, name);
}
