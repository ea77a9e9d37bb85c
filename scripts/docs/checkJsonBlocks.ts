import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import { checkFlow, type CheckContext } from "../../lib/flow/check/checkFlow";
import { flowSchema } from "../../lib/flow/document/flow";
import { codeBlocks, type MarkdownFile } from "./markdown";

/**
 * What is wrong with the JSON a file shows: a flow is checked as publishing checks it, with the bindings that the same
 * file shows, else with `bindings`, and together with the other flows that it shows. Pure.
 */
export function checkJsonBlocks(
  { path, text }: MarkdownFile,
  bindings: Bindings,
): readonly string[] {
  const blocks = codeBlocks(text).filter(({ language }) => language === "json");
  const documents = blocks.map(({ code, line }) => ({
    where: `${path}:${line}`,
    document: parse(code),
  }));
  const shown = documents
    .map(({ document }) => bindingsSchema.safeParse(document).data)
    .find((one) => one !== undefined);
  const flows = Object.fromEntries(
    documents.flatMap(({ document }) => {
      const flow = flowSchema.safeParse(document).data;
      return flow === undefined ? [] : [[flow.key, flow]];
    }),
  );
  return documents.flatMap(({ where, document }) =>
    problemsOf(document, { bindings: shown ?? bindings, flows }).map(
      (problem) => `${where}: ${problem}`,
    ),
  );
}

function parse(code: string): unknown {
  try {
    return JSON.parse(code);
  } catch {
    return undefined;
  }
}

function problemsOf(document: unknown, context: CheckContext): readonly string[] {
  if (document === undefined) return ["this is not JSON."];
  const schema = typeof document === "object" && document !== null && "schema" in document;
  if (schema && document.schema === "bindings/v1") {
    const { error } = bindingsSchema.safeParse(document);
    return error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
  }
  if (!schema || document.schema !== "flow/v1") return [];
  return checkFlow(document, context)
    .problems.filter(({ severity }) => severity === "error")
    .map((problem) => `${problem.path}: ${problem.message}`);
}
