import { error, type FlowProblem } from "../flowProblem";
import { findPart } from "./toDocumentPlace";

/** Says when a document is of another kind altogether: then its fields are not worth a word. */
export function findOtherDocument(
  document: unknown,
  wanted: "flow/v1" | "bindings/v1",
): FlowProblem | undefined {
  const schema = findPart(document, ["schema"]);
  if (schema === wanted) return undefined;
  const isFlow = schema === "flow/v1" || findPart(document, ["nodes"]) !== undefined;
  if (wanted === "bindings/v1") {
    return isFlow ? error("otherDocument", "", flowForBindings, { wanted }) : undefined;
  }
  if (schema === "bindings/v1") return error("otherDocument", "", bindingsForFlow, { wanted });
  const isForeign =
    typeof document === "object" &&
    document !== null &&
    !Array.isArray(document) &&
    Object.keys(document).length > 0 &&
    !Object.keys(document).some((field) => telling.has(field)) &&
    schema === undefined;
  return isForeign ? error("otherDocument", "", foreign, { wanted }) : undefined;
}

/** A document with one of these fields is meant as a flow. */
const telling: ReadonlySet<string> = new Set(["nodes", "key", "entry", "languages", "timeZone"]);

const flowForBindings =
  "This is a flow, not a bindings document. A bindings document says what the names in flows mean; it has “schema”: “bindings/v1”.";
const bindingsForFlow =
  "This is a bindings document, not a flow. Name the flow; the bindings go with it as --bindings FILE.";
const foreign =
  "This is no flow: it has neither “schema”, “key” nor “nodes”. A menu of another system becomes a flow by “flows -- import --from SYSTEM FILE”.";
