import type { Flow } from "../../../lib/flow/document/flow";
import {
  importFlow,
  type ImportRequest,
  type ImportResult,
} from "../../../lib/importing/importFlow";

/** Imports a text or a JSON document, and says what came of it: the first draft's flow, all it holds as one text, and the report's lines. */
export function importText(
  from: ImportRequest["from"],
  document: unknown,
  more: Partial<ImportRequest> = {},
): ImportResult & Readonly<{ flow: Flow; lines: readonly string[] }> {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const result = importFlow({ from, text, fileName: "menu.json", ...more });
  const [first] = result.drafts;
  const none: Flow = {
    schema: "flow/v1",
    key: "none",
    name: "Nothing was imported",
    languages: ["en"],
    timeZone: "UTC",
    entry: "none",
    nodes: {},
  };
  return {
    ...result,
    flow: first?.flow ?? none,
    lines: result.report.map(({ severity, what, message }) => `${severity} ${what}: ${message}`),
  };
}
