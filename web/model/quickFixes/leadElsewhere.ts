import { nearest } from "../../../lib/flow/check/nearest";
import { readAt } from "../edits/atPath";
import { setValue } from "../edits/setValue";
import { stepTitle } from "../promptText";
import { fixing, type FindFixes, type QuickFix } from "./quickFix";

/** Lets a way that leads nowhere lead to the step that was probably meant, to the operator, or to the end of the call. */
export const leadElsewhere: FindFixes = ({ path }, { flow }) => {
  const written = readAt(flow, path);
  const keys = Object.keys(flow.nodes);
  const meant = typeof written === "string" ? nearest(written, keys) : undefined;
  const lead = (to: string): QuickFix => ({
    name: "leadTo",
    what: stepTitle(to, flow.nodes[to]),
    edit: fixing(setValue(path, to)),
  });
  if (path === "entry")
    return [...new Set([meant, ...keys.slice(0, 1)])].flatMap((one) =>
      one === undefined ? [] : [lead(one)],
    );
  if (typeof written !== "string") return [];
  return [
    ...(meant === undefined ? [] : [lead(meant)]),
    ...(flow.operator === undefined
      ? []
      : [{ name: "leadToOperator" as const, what: "", edit: fixing(setValue(path, "operator")) }]),
    { name: "leadToEnd", what: "", edit: fixing(setValue(path, "hangup")) },
  ];
};
