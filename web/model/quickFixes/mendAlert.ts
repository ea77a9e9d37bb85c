import { setValue } from "../edits/setValue";
import { fixing, type FindFixes } from "./quickFix";

/** Takes out what the flow that speaks to people on call does not know. What it lacks, people must decide. */
export const mendAlert: FindFixes = ({ path, values }) =>
  values["kind"] === "missing"
    ? []
    : [
        {
          name: "remove",
          what: String(values["variable"]),
          edit: fixing(setValue(path, undefined)),
        },
      ];
