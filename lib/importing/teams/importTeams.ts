import type { Schedule } from "../../flow/document/flow";
import { makeDraft } from "../draft/makeDraft";
import { toKey } from "../draft/toKey";
import { toLanguage } from "../draft/toLanguage";
import { toTimeZone } from "../draft/toTimeZone";
import type { ImportContext, Importer } from "../importContext";
import type { ImportedDraft } from "../importedDraft";
import type { ForeignPart } from "../source/foreignPart";
import { holidaysOf } from "./holidaysOf";
import { importCallFlow } from "./importCallFlow";
import { importSimpleMenu } from "./importSimpleMenu";
import { targetOf, type TeamsFlow } from "./teamsFlow";
import { always, toWeekly, weeklyHours, type Week } from "./weeklyHours";

/** Auto attendants of Teams, as `Get-CsAutoAttendant | ConvertTo-Json -Depth 10` writes them or with the names of the cmdlets' parameters; and the menu of Microsoft's sample bot. */
export const importTeams: Importer = (root, context) => {
  const { reader } = context;
  const isList = root.parts.length > 0 && root.parts.every(({ path }) => /^\[\d+\]$/.test(path));
  return (isList ? root.parts : [root]).flatMap((part): ImportedDraft[] => {
    for (const one of part.parts) if (one.name.startsWith("_")) reader.skip(one);
    if (reader.part(part, "DefaultCallFlow") !== undefined) return [importAttendant(part, context)];
    if (reader.part(part, "Options") !== undefined) return [importSimpleMenu(part, context)];
    return [];
  });
};

function importAttendant(part: ForeignPart, context: ImportContext): ImportedDraft {
  const { reader, notes } = context;
  const name = reader.text(part, "Name") ?? context.title;
  const language = toLanguage(reader.text(part, "LanguageId"));
  const zone = reader.text(part, "TimeZoneId") ?? "UTC";
  const timeZone = toTimeZone(zone);
  if (language === undefined)
    notes.changed(
      part,
      "The attendant has no language that is known: the draft says en-US.",
      "LanguageId",
    );
  if (timeZone === undefined)
    notes.changed(
      reader.part(part, "TimeZoneId") ?? part,
      `The time zone “${zone}” is not known: the draft says UTC. Name a city's, such as Europe/Berlin.`,
    );
  else
    notes.kept(
      reader.part(part, "TimeZoneId") ?? part,
      `The time zone is ${timeZone}.`,
      "TimeZoneId",
    );
  const draft = makeDraft({ name, language: language ?? "en-US", timeZone: timeZone ?? "UTC" });
  const operator = targetOf(reader.part(part, "Operator"), draft, context);
  if (operator !== undefined) draft.set({ operator });
  const flow: TeamsFlow = {
    draft,
    context,
    hasOperator: operator !== undefined,
    scope: scopeOf(part, context),
  };
  const begins = reader.part(part, "DefaultCallFlow");
  const open = begins === undefined ? "hangup" : importCallFlow(begins, flow);
  return draft.finish(addHours(part, open, flow));
}

/** Groups of people that callers can find, and those they cannot. */
function scopeOf(part: ForeignPart, { reader, notes }: ImportContext): TeamsFlow["scope"] {
  const found = reader.part(part, "DirectoryLookupScope") ?? part;
  const groups = (name: string) => {
    const scope = reader.part(found, name);
    const ids = reader
      .entries(scope, "GroupScope", "GroupIds")
      .flatMap((one) => reader.value(one) ?? []);
    if (scope !== undefined && ids.length > 0)
      notes.changed(
        scope,
        `Callers find people by the groups ${ids.map((id) => toKey(id, "group")).join(", ")} of the bindings: put the people into them.`,
      );
    return ids.map((id) => toKey(id, "group")).slice(0, 50);
  };
  const [include, exclude] = [groups("InclusionScope"), groups("ExclusionScope")];
  return {
    ...(include.length === 0 ? {} : { include }),
    ...(exclude.length === 0 ? {} : { exclude }),
  };
}

type Association = Readonly<{ type: string; schedule: ForeignPart; callFlow: ForeignPart }>;

/** When which call flow takes calls: a holiday before after hours before the rest, as Teams has it. Returns where a call begins. */
function addHours(part: ForeignPart, open: string, flow: TeamsFlow): string {
  const { draft, context } = flow;
  const associations = associationsOf(part, flow);
  const keys = new Map<ForeignPart, string>();
  const keyOf = (callFlow: ForeignPart) => {
    const key = keys.get(callFlow) ?? importCallFlow(callFlow, flow);
    keys.set(callFlow, key);
    return key;
  };
  const afterHours = associations.find(({ type }) => type === "AfterHours");
  const holidays = associations.filter(({ type }) => type === "Holiday");
  const week = afterHours === undefined ? always : weeklyHours(afterHours.schedule, context);
  const closed = afterHours === undefined ? open : keyOf(afterHours.callFlow);
  const flows = new Set(holidays.map(({ callFlow }) => callFlow));
  const [only] = flows;
  const add = (
    title: string,
    ways: Readonly<{ open: string; closed: string; holiday?: string }>,
    hours: Schedule,
  ) =>
    draft.add(title, {
      type: "hours",
      title: title.slice(0, 64),
      schedule: draft.addSchedule(title, hours),
      ...ways,
    });
  const holidaysFor = (callFlow: ForeignPart, hours: Week) =>
    holidaysOf(
      holidays.filter((one) => one.callFlow === callFlow).map(({ schedule }) => schedule),
      hours,
      context,
    );
  if (flows.size === 1 && only !== undefined) {
    const holiday = keyOf(only);
    return add(
      "Opening hours",
      { open, closed, holiday },
      { weekly: toWeekly(week), holidays: [...holidaysFor(only, week)] },
    );
  }
  const weekly =
    afterHours === undefined
      ? open
      : add("Opening hours", { open, closed }, { weekly: toWeekly(week) });
  // Holidays with words of their own are asked about one after the other.
  return [...flows].reduceRight((next, callFlow) => {
    const name = context.reader.text(callFlow, "Name") ?? "Holiday";
    const hours = { weekly: toWeekly(always), holidays: [...holidaysFor(callFlow, always)] };
    return add(`${name} days`, { open: next, closed: next, holiday: keyOf(callFlow) }, hours);
  }, weekly);
}

function associationsOf(part: ForeignPart, { context }: TeamsFlow): readonly Association[] {
  const { reader, notes } = context;
  const find = (list: string, wanted: string | undefined) =>
    reader
      .entries(part, list)
      .find((one) =>
        one.parts.some(({ name, value }) => /^(?:Id|Name)$/.test(name) && value === wanted),
      );
  return reader.entries(part, "CallHandlingAssociations").flatMap((one): Association[] => {
    const type = reader.text(one, "Type") ?? "";
    const scheduleName = reader.text(one, "Schedule") ?? reader.text(one, "ScheduleId");
    const callFlowName = reader.text(one, "CallFlow") ?? reader.text(one, "CallFlowId");
    const [schedule, callFlow] = [find("Schedules", scheduleName), find("CallFlows", callFlowName)];
    const isOn = reader.text(one, "Enabled")?.toLowerCase() !== "false";
    if (schedule === undefined || callFlow === undefined || !isOn) {
      const why = isOn ? "its schedule or its call flow is not in the file" : "it is switched off";
      notes.dropped(
        one,
        `The association of “${scheduleName ?? ""}” and “${callFlowName ?? ""}” was left out: ${why}.`,
        type,
      );
      return [];
    }
    for (const named of [schedule, callFlow]) reader.text(named, "Id");
    reader.text(schedule, "Type");
    notes.kept(one, `“${callFlowName ?? ""}” takes calls by “${scheduleName ?? ""}”.`, type);
    return [{ type, schedule, callFlow }];
  });
}
