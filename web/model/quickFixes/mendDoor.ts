import type { FlowProblemCode } from "../../../lib/flow/check/problemValues";
import type { DoorRule } from "../../../lib/flow/document/door";
import { readAt } from "../edits/atPath";
import { addElement, removeElement } from "../edits/listEdits";
import { setValue } from "../edits/setValue";
import { knownNames } from "../knownNames";
import { fixing, type FindFixes, type FixContext, type QuickFix } from "./quickFix";

/** A rule of the door that is not as it should be, by its place from 0. */
type WrongRule = Readonly<{ rule: DoorRule; index: number; context: FixContext; other: number }>;

/** Moves a rule of the door that is never come to, takes out what is none, names hours, or lets a voicemail have the last word. */
export const mendDoor: FindFixes = ({ code, path, values }, context) => {
  const index = Number(path.split(".")[1]);
  const rule = readAt(context.flow, `door.${index}`) as DoorRule | undefined;
  const mend = mends[code];
  if (rule === undefined || mend === undefined) return [];
  return mend({ rule, index, context, other: Number(values["other"]) - 1 });
};

const mends: Readonly<Partial<Record<FlowProblemCode, (wrong: WrongRule) => readonly QuickFix[]>>> =
  {
    neverAtDoor: (wrong) => [moveUp(wrong), remove(wrong)],
    letsGroupsIn: (wrong) => [remove(wrong)],
    unknownAtDoor: (wrong) => [remove(wrong)],
    listAlone: (wrong) => [remove(wrong)],
    hoursUnnamed: nameHours,
    redirectEnds: addVoicemail,
  };

function remove({ index }: WrongRule): QuickFix {
  return { name: "remove", what: "", edit: fixing(removeElement("door", index)) };
}

function moveUp({ rule, other, context: { flow } }: WrongRule): QuickFix {
  const others = (flow.door ?? []).filter((one) => one !== rule);
  const moved = [...others.slice(0, other), rule, ...others.slice(other)];
  return { name: "moveUp", what: "", edit: fixing(setValue("door", moved)) };
}

function nameHours({ index, context: { flow, bindings } }: WrongRule): readonly QuickFix[] {
  const [first] = knownNames("opening hours", flow, bindings);
  if (first === undefined) return [];
  const edit = fixing(setValue(`door.${index}.schedule`, first.name));
  return [{ name: "useName", what: first.title, edit }];
}

function addVoicemail({ rule, index, context }: WrongRule): readonly QuickFix[] {
  const last = rule.do === "redirect" ? rule.to.at(-1) : undefined;
  if (last === undefined || !("person" in last)) return [];
  const { person } = last;
  const known = knownNames("person", context.flow, context.bindings);
  const what = known.find(({ name }) => name === person)?.title ?? person;
  const edit = fixing(addElement(`door.${index}.to`, { personsVoicemail: person }));
  return [{ name: "addVoicemail", what, edit }];
}
