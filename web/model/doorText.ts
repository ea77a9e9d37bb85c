import type { DoorRule, DoorTarget } from "../../lib/flow/document/door";
import type { DoorWords } from "../words/types/doorWords";
import type { Words } from "../words/words";
import { conditionText } from "./conditionText";

/** What people call a person, or opening hours. */
type TitleOf = (kind: "person" | "opening hours", name: string) => string;

/** A rule of the door as people say it: `If the caller's number is in the list “blocked”: turn away.` Pure. */
export function doorText(rule: DoorRule, titleOf: TitleOf, words: Words, door: DoorWords): string {
  const { when, schedule, is = "closed" } = rule;
  const conditions = [
    ...(when === undefined ? [] : [conditionText(when, words)]),
    ...(schedule === undefined
      ? []
      : [door.hoursAre(titleOf("opening hours", schedule), door.says[is])]),
  ];
  const which =
    conditions.length === 0 ? door.always : door.when(conditions.join(` ${words.fields.andAlso} `));
  return `${which} ${deedText(rule, titleOf, door)}`;
}

function deedText(rule: DoorRule, titleOf: TitleOf, door: DoorWords): string {
  const deed = door.deeds[rule.do];
  if (rule.do === "answer") return `${deed}.`;
  if (rule.do === "reject") return `${deed} (${door.reasons[rule.reason ?? "busy"]}).`;
  return `${deed}: ${rule.to.map((target) => targetText(target, titleOf, door)).join(", ")}.`;
}

function targetText(target: DoorTarget, titleOf: TitleOf, door: DoorWords): string {
  if ("phone" in target) return target.phone;
  if ("person" in target) return titleOf("person", target.person);
  const [kind, name] =
    "personsVoicemail" in target
      ? (["personsVoicemail", titleOf("person", target.personsVoicemail)] as const)
      : "queue" in target
        ? (["queue", target.queue] as const)
        : "attendant" in target
          ? (["attendant", target.attendant] as const)
          : (["application", target.application] as const);
  return `${door.targets[kind]} “${name}”`;
}
