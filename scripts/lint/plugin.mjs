// Rules of our own for oxlint, of what this project agreed on and no other has.
import { namespaceZod } from "./namespaceZod.mjs";
import { noStepType } from "./noStepType.mjs";

/** oxlint loads a plugin by its default export. */
// oxlint-disable-next-line import/no-default-export -- that is the form of a plugin.
export default {
  meta: { name: "ours" },
  rules: { "namespace-zod": namespaceZod, "no-step-type": noStepType },
};
