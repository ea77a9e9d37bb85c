import type { DoorRule } from "../document/flow";
import { sayExpression } from "./sayExpression";

/** A rule of the door as people would say it: `when caller.number in (list blocked): turn away, busy`. Pure. */
export function doorWords(rule: unknown): string {
  return isRule(rule) ? ruleWords(rule) : JSON.stringify(rule);
}

function ruleWords(rule: DoorRule): string {
  const { when, schedule, is = "closed" } = rule;
  const conditions = [
    ...(when === undefined ? [] : [sayExpression(when)]),
    ...(schedule === undefined ? [] : [`“${schedule}” says ${is}`]),
  ];
  const which = conditions.length === 0 ? "always" : `when ${conditions.join(" and ")}`;
  return `${which}: ${deed(rule)}`;
}

function deed(rule: DoorRule): string {
  if (rule.do === "answer") return "answer";
  if (rule.do === "reject") return `turn away, ${rule.reason ?? "busy"}`;
  const who = rule.to.map((target) => Object.entries(target).flat().join(" ")).join(", ");
  return `send on to ${who}${rule.ring === undefined ? "" : `, ring ${rule.ring} s`}`;
}

/** What is compared has the form of a flow already. */
function isRule(rule: unknown): rule is DoorRule {
  return typeof rule === "object" && rule !== null && "do" in rule;
}
