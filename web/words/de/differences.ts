import type { ChangedPlace, FlowChange, ChangeNews } from "../../../lib/flow/compare/flowChange";
import { sayValue } from "../../../lib/flow/compare/sayValue";
import type { DoorRule } from "../../../lib/flow/document/door";
import { doorText } from "../../model/doorText";
import type { DifferenceWords } from "../types/differenceWords";
import type { Words } from "../words";
import { differenceFields } from "./differenceFields";
import { door } from "./door";

const said: Readonly<Record<ChangeNews, string>> = {
  new: "ist neu",
  gone: "ist weggefallen",
  changed: "ist geändert",
};

/** Says what is different between two versions, in German. */
export const differences: DifferenceWords = ({ change }, words) => {
  const sentence = sayChange(change, words);
  return "step" in change && !isOfWholeStep(change)
    ? `Bei ${placeText(change.step, words)}: ${sentence}`
    : sentence;
};

function sayChange(change: FlowChange, words: Words): string {
  const place = (one: ChangedPlace) => placeText(one, words);
  switch (change.code) {
    case "begin":
      return `Der Anruf beginnt bei ${place(change.to)} statt bei ${place(change.from)}.`;
    case "test":
      return `Der Test „${change.name}“ ${said[change.news]}.`;
    case "universalKey":
      return `Die Taste ${change.key} bedeutet überall: ${meaningOf(change.to, words)}; bisher: ${meaningOf(change.from, words)}.`;
    case "holiday":
      return `Der Feiertag „${change.holiday}“ der Öffnungszeiten „${change.schedule}“ ${said[change.news]}.`;
    case "day":
      return `„${change.schedule}“, ${dayText(change.day, words)}: ${hoursText(change.to)} statt ${hoursText(change.from)}.`;
    case "door":
      return sayDoor(change, words);
    case "stepNew":
      return `Neuer Schritt: ${place(change.step)} (${typeText(change.type, words)}).`;
    case "stepGone":
      return `Der Schritt ${place(change.step)} (${typeText(change.type, words)}) ist weggefallen.`;
    case "stepType":
      return `${place(change.step)} ist jetzt ein Schritt der Art „${typeText(change.to, words)}“ statt „${typeText(change.from, words)}“.`;
    case "way":
      return sayWay(change, words);
    case "element": {
      const what = change.keys === undefined ? fieldText(change.path) : `Taste ${change.keys}`;
      return change.news === "gone"
        ? `${what} ist weggefallen; bisher: ${place(change.leads)}.`
        : `${what} ist neu und führt hierhin: ${place(change.leads)}.`;
    }
    case "order":
      return `${fieldText(change.path)}: in anderer Reihenfolge.`;
    case "field":
      return sayField(change);
  }
}

/** Values that are no words and no numbers are not shown: whoever wants them looks at the form. */
function sayField({ path, from, to }: Extract<FlowChange, { code: "field" }>): string {
  const field = fieldText(path);
  const values = [valueText(to), valueText(from)];
  if (values.some((text) => /^[{[]/.test(text))) {
    return `${field}: ${from === undefined ? "neu" : to === undefined ? "weggefallen" : "geändert"}.`;
  }
  return `${field}: ${values.join(" statt ")}.`;
}

function isOfWholeStep({ code }: FlowChange): boolean {
  return code === "stepNew" || code === "stepGone" || code === "stepType";
}

function sayWay(change: Extract<FlowChange, { code: "way" }>, words: Words): string {
  const when = wayText(change, words);
  const { from, to } = change;
  if (to === undefined) {
    return `${when}: kein eigenes Ziel mehr; bisher ${placeText(from ?? { place: "" }, words)}.`;
  }
  const instead = from === undefined ? "" : ` statt ${placeText(from, words)}`;
  return `${when}: jetzt ${placeText(to, words)}${instead}.`;
}

/** What makes a call take a way: a key, a condition by its place, or the name of the exit. */
function wayText(
  { exit, path }: Extract<FlowChange, { code: "way" }>,
  { ways, fields }: Words,
): string {
  const [kind = "", which = ""] = exit.split(":");
  if (kind === "key") return ways.key(which.replace(/\/\d+$/, ""));
  if (kind === "case") return fields.caseOf(Number(which));
  if (kind === "part") return fields.part(Number(which));
  const names: Readonly<Record<string, unknown>> = ways;
  const name = names[path] ?? names[kind];
  return typeof name === "string" ? `„${name}“` : fieldText(path.split("."));
}

function sayDoor({ rule, from, to }: Extract<FlowChange, { code: "door" }>, words: Words): string {
  const rules = (value: unknown) =>
    [value]
      .flat()
      .map((one) => doorText(one as DoorRule, (_kind, name) => name, words, door))
      .join(" ");
  if (rule === undefined) {
    return from === undefined
      ? `Die Tür hat jetzt Regeln: ${rules(to)}`
      : `Die Regeln der Tür sind weggefallen: ${rules(from)}`;
  }
  if (from === undefined) return `Regel ${rule} der Tür ist neu: ${rules(to)}`;
  if (to === undefined) return `Regel ${rule} der Tür ist weggefallen: ${rules(from)}`;
  return `Regel ${rule} der Tür: ${rules(to)} Bisher: ${rules(from)}`;
}

function placeText({ place, title }: ChangedPlace, { places }: Words): string {
  const known: Readonly<Record<string, string>> = places;
  return title === undefined ? (known[place] ?? `„${place}“`) : `„${title}“`;
}

function meaningOf(action: unknown, words: Words): string {
  if (action === undefined || action === null) return "nichts";
  if (typeof action === "string") return placeText({ place: action }, words);
  return typeof action === "object" && "go" in action
    ? `weiter bei ${placeText({ place: String(action.go) }, words)}`
    : valueText(action);
}

function typeText(type: string, words: Words): string {
  const known: Readonly<Record<string, string>> = words.types;
  return known[type] ?? type;
}

function dayText(day: string, words: Words): string {
  const known: Readonly<Record<string, string>> = words.days;
  return known[day] ?? day;
}

function hoursText(ranges: unknown): string {
  const list: readonly unknown[] = Array.isArray(ranges) ? ranges : [];
  return list.length === 0
    ? "geschlossen"
    : list.map((range) => (Array.isArray(range) ? range.join("–") : String(range))).join(" und ");
}

/** Where a field is, the nearest first: `Bezeichnung, Wahlmöglichkeiten 2`. */
function fieldText(path: readonly string[]): string {
  const names: string[] = [];
  for (const name of path) {
    const list = names.at(-1);
    if (list !== undefined && /^[0-9*#]+$/.test(name)) names[names.length - 1] = `${list} ${name}`;
    else names.push(differenceFields[name] ?? `„${name}“`);
  }
  const text = names.toReversed().join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A value as it is written, with German marks. */
function valueText(value: unknown): string {
  if (value === undefined || value === null) return "nichts";
  if (typeof value === "boolean") return value ? "an" : "aus";
  return sayValue(value)
    .replaceAll("“", "„")
    .replaceAll("”", "“")
    .replaceAll("(pause ", "(Pause ")
    .replace(/^the variable /, "der gemerkte Wert ");
}
