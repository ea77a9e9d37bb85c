import { bindingsSchema, type Bindings } from "../document/bindings";
import { toFormProblems } from "./form/toFormProblems";
import { findOtherDocument } from "./form/findOtherDocument";
import { measureDocument } from "./form/measureDocument";
import type { FlowProblem } from "./flowProblem";

const form = { name: "the document", schema: bindingsSchema } as const;

/** Says what is wrong with the form of a bindings document; `bindings` is there when nothing is. Never throws. Pure. */
export function checkBindings(
  document: unknown,
): Readonly<{ problems: readonly FlowProblem[]; bindings?: Bindings }> {
  const unreadable = measureDocument(document) ?? findOtherDocument(document, "bindings/v1");
  if (unreadable !== undefined) return { problems: [unreadable] };
  const parsed = bindingsSchema.safeParse(document);
  return parsed.success
    ? { problems: [], bindings: parsed.data }
    : { problems: toFormProblems(parsed.error.issues, document, form) };
}
