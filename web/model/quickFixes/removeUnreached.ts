import { lastResort, removeStep } from "../edits/stepEdits";
import { setValue } from "../edits/setValue";
import { stepOfPath } from "../edits/placeName";
import { stepTitle } from "../promptText";
import { fixing, type FindFixes } from "./quickFix";

/** Removes what nobody comes to: a step, or a list of choices outside of a menu. */
export const removeUnreached: FindFixes = ({ code, path }, { flow }) => {
  if (code === "noOptionsHere") {
    return [{ name: "remove", what: "", edit: fixing(setValue(path, undefined)) }];
  }
  const step = stepOfPath(path);
  if (step === undefined || flow.nodes[step] === undefined) return [];
  const edit = removeStep(step, lastResort(flow));
  return [{ name: "remove", what: stepTitle(step, flow.nodes[step]), edit: fixing(edit) }];
};
