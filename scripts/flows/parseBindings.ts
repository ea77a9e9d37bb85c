import { IvrError } from "../../lib/errors";
import type { Bindings } from "../../lib/flow/document/bindings";
import { checkBindings } from "../../lib/flow/check/checkBindings";
import { problemLines } from "./problemLines";
import type { SourceFile } from "./sourceFile";

/** Checks the bindings of a file, or a document made from it. Throws FLOW_INVALID with one line per problem. Pure. */
export function parseBindings(source: SourceFile, document: unknown = source.document): Bindings {
  const { bindings, problems } = checkBindings(document);
  if (bindings === undefined || source.repeated.length > 0) {
    const located = source.locate([...source.repeated, ...problems]);
    const lines = problemLines(located, { has: () => false }, source.file);
    throw new IvrError("FLOW_INVALID", ["The bindings cannot be used:", ...lines].join("\n  "));
  }
  return bindings;
}
