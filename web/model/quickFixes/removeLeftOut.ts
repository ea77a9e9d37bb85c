import { removeElement } from "../edits/listEdits";
import { fixing, type FindFixes } from "./quickFix";

/** Takes a step that is gone from what the page leaves out. */
export const removeLeftOut: FindFixes = ({ path, values }) => {
  const index = Number(path.split(".").at(-1));
  return [
    {
      name: "remove",
      what: String(values["name"]),
      edit: fixing(removeElement("page.leaveOut", index)),
    },
  ];
};
