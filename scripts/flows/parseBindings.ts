import { IvrError } from "../../lib/errors";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";

/** Checks a bindings document. Throws FLOW_INVALID with one line per problem. Pure. */
export function parseBindings(document: unknown): Bindings {
  const parsed = bindingsSchema.safeParse(document);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path, message }) => `\n  ${path.length === 0 ? "document" : path.join(".")}: ${message}`,
    );
    throw new IvrError("FLOW_INVALID", `The bindings cannot be used:${lines.join("")}`);
  }
  return parsed.data;
}
