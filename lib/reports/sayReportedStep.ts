import type { PathStep } from "../ivr/call/callRecord";

/** The step as sums name it: by its key, after its flow's where that is another than the one that answered. Whom or whose mailbox a caller chose stays out. Pure. */
export function sayReportedStep(
  answered: string,
  { flow, node }: Pick<PathStep, "flow" | "node">,
): string {
  const place = node.replace(/^\((person|voicemail) .*\)$/s, "($1)");
  return flow === answered ? place : `${flow}/${place}`;
}

/** True for the name of a step that every flow has. */
export function isBuiltInName(name: string): boolean {
  return name.includes("(");
}
