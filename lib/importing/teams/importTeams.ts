import type { Schedule } from "../../flow/document/flow";
import { makeDraft } from "../draft/makeDraft";
import { descendants } from "../source/descendants";
import { toDocumentKey } from "../draft/toDocumentKey";
import { toLanguage } from "../draft/toLanguage";
import { toTimeZone } from "../draft/toTimeZone";
import type { ImportContext, Importer } from "../importContext";
import type { ImportedDraft } from "../importedDraft";
import type { ForeignPart } from "../source/foreignPart";
import { readHolidays } from "./readHolidays";
import { importCallFlow } from "./importCallFlow";
import { importSimpleMenu } from "./importSimpleMenu";
import { readTarget, type TeamsFlow } from "./teamsFlow";
import { toTeamsWord } from "./teamsWords";
import { always, toWeekly, readWeeklyHours } from "./readWeeklyHours";

/** Auto attendants of Teams, as `Get-CsAutoAttendant | ConvertTo-Json -Depth 10` writes them or with the names of the cmdlets' parameters; and the menu of Microsoft's sample bot. */
export const importTeams: Importer = (root, context) => {
  const { reader, notes } = context;
  const isList = root.parts.length > 0 && root.parts.every(({ path }) => /^\[\d+\]$/.test(path));
  const cut = [...descendants(root)].find(({ value = "" }) => cutOff.test(value));
  if (cut !== undefined) {
    notes.dropped(
      cut,
      `The export was cut off at ${cut.path} (“${cut.value?.slice(0, 200) ?? ""}”): export it again with ConvertTo-Json -Depth 10.`,
    );
    return [];
  }
  return (isList ? root.parts : [root]).flatMap((part): ImportedDraft[] => {
    for (const one of part.parts) if (one.name.startsWith("_")) reader.skip(one);
    if (reader.part(part, "DefaultCallFlow") !== undefined) return [importAttendant(part, context)];
    if (reader.part(part, "Options") !== undefined) return [importSimpleMenu(part, context)];
    return [];
  });
};

/** What ConvertTo-Json writes for a part that lies deeper than it was told to go: the part's type. */
const cutOff =
  /^(?:Microsoft\.Rtc\.[\w.+]+(?:\[\])?|System\.(?:Object|Collections\.[\w.+]+)(?:`\d)?(?:\[[^\s]*\])?|@\{[^]*\})$/;

function importAttendant(part: ForeignPart, context: ImportContext): ImportedDraft {
  const { reader, notes } = context;
  const name = reader.text(part, "Name") ?? context.title;
  const language = toLanguage(reader.text(part, "LanguageId"));
  const zone = reader.text(part, "TimeZoneId") ?? "UTC";
  const timeZone = toTimeZone(zone);
  if (language === undefined)
    notes.needed(
      part,
      "The attendant has no language that is known: the draft says en-US.",
      "LanguageId",
    );
  if (timeZone === undefined)
    notes.needed(
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
  const operator = readTarget(reader.part(part, "Operator"), draft, context);
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
      notes.needed(
        scope,
        `Callers find people by the groups ${ids.map((id) => toDocumentKey(id, "group")).join(", ")} of the bindings: put the people into them.`,
      );
    return ids.map((id) => toDocumentKey(id, "group")).slice(0, 50);
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
  const week = afterHours === undefined ? always : readWeeklyHours(afterHours.schedule, context);
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
  const days = new Map(
    [...flows].map((callFlow) => [
      callFlow,
      readHolidays(
        holidays.filter((one) => one.callFlow === callFlow).map(({ schedule }) => schedule),
        always,
        context,
      ),
    ]),
  );
  const own = only === undefined ? [] : (days.get(only) ?? []);
  // A holiday of a part of a day leaves the rest of that day to the hours, and their words to those outside of them.
  const isWhole = own.every((holiday) => holiday.open === undefined);
  if (flows.size === 1 && only !== undefined && isWhole) {
    const holiday = keyOf(only);
    return add(
      "Opening hours",
      { open, closed, holiday },
      { weekly: toWeekly(week), holidays: [...own] },
    );
  }
  const weekly =
    afterHours === undefined
      ? open
      : add("Opening hours", { open, closed }, { weekly: toWeekly(week) });
  // Holidays with words of their own, or of a part of a day, are asked about one after the other.
  return [...flows].reduceRight((next, callFlow) => {
    const name = context.reader.text(callFlow, "Name") ?? "Holiday";
    const hours = { weekly: toWeekly(always), holidays: [...(days.get(callFlow) ?? [])] };
    return add(`${name} days`, { open: next, closed: next, holiday: keyOf(callFlow) }, hours);
  }, weekly);
}

function associationsOf(part: ForeignPart, { context }: TeamsFlow): readonly Association[] {
  const { reader, notes } = context;
  let hasHours = false;
  return reader.entries(part, "CallHandlingAssociations").flatMap((one): Association[] => {
    const written = toTeamsWord("association", reader.text(one, "Type"));
    const schedule = referred(part, one, "Schedule", context);
    const callFlow = referred(part, one, "CallFlow", context);
    const named = `“${callFlow.name}” takes calls by “${schedule.name}”`;
    if (reader.text(one, "Enabled")?.toLowerCase() === "false") {
      notes.harmless(one, `That ${named} is switched off, so it was left out.`, written);
      return [];
    }
    if (schedule.part === undefined || callFlow.part === undefined) {
      const why = "its schedule or its call flow is not in the file";
      notes.undecided(one, `That ${named} was left out: ${why}.`, written);
      return [];
    }
    const type = associationType(written, schedule.part, context);
    if (type === undefined || (type === "AfterHours" && hasHours)) {
      const why =
        type === undefined
          ? `“${written}” is no kind of hours that is known here`
          : "there are after hours already";
      notes.undecided(one, `That ${named} was left out: ${why}.`, written);
      return [];
    }
    hasHours ||= type === "AfterHours";
    for (const found of [schedule.part, callFlow.part]) reader.text(found, "Id");
    reader.text(schedule.part, "Type");
    notes.kept(one, `${named}.`, type);
    return [{ type, schedule: schedule.part, callFlow: callFlow.part }];
  });
}

/** What an association names by its id or its name, and that name. */
function referred(
  attendant: ForeignPart,
  association: ForeignPart,
  field: "Schedule" | "CallFlow",
  { reader }: ImportContext,
): Readonly<{ name: string; part: ForeignPart | undefined }> {
  const name = reader.text(association, field) ?? reader.text(association, `${field}Id`) ?? "";
  const isNamed = (one: ForeignPart) =>
    one.parts.some((own) => /^(?:Id|Name)$/.test(own.name) && own.value === name);
  return { name, part: reader.entries(attendant, `${field}s`).find(isNamed) };
}

/** The schedule itself tells the kind where its word is not known: dates are holidays, a week is hours. */
function associationType(
  written: string,
  schedule: ForeignPart,
  { reader }: ImportContext,
): "Holiday" | "AfterHours" | undefined {
  if (written === "Holiday" || written === "AfterHours") return written;
  if (written !== "" && !/^\d+$/.test(written)) return undefined;
  if (reader.part(schedule, "FixedSchedule") !== undefined) return "Holiday";
  return reader.part(schedule, "WeeklyRecurrentSchedule") === undefined ? undefined : "AfterHours";
}
