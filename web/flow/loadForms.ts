import { loadPart } from "../app/loadedParts";
import { loadOutgoing } from "./loadOutgoing";

/** Loads the forms of all types of steps, and that of a flow as a whole with its rare fields, so that none waits when it is drawn. */
export const loadForms = async () => {
  const rare = loadPart(loadOutgoing).catch(() => undefined);
  const [{ FormPane }] = await Promise.all([import("./FormPane"), rare]);
  return FormPane;
};
