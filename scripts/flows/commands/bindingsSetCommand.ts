import type { Bindings } from "../../../lib/flow/bindings";
import { checkFlow } from "../../../lib/flow/checkFlow";
import type { FlowProblem } from "../../../lib/flow/flowProblem";
import { loadCheckContext } from "../../../lib/publishing/loadCheckContext";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsStores } from "../flowsContext";
import { parseBindings } from "../parseBindings";
import { problemLine } from "../problemLine";
import { readDocument } from "../readDocument";

type BrokenFlow = Readonly<{ flow: string; problems: readonly FlowProblem[] }>;

/** `bindings set FILE`: says anew what names mean, unless a live flow would break. */
export const bindingsSetCommand: FlowsCommand = {
  words: "bindings set",
  form: "FILE [--force]",
  summary: "Replace the bindings; refused when a live flow would break, unless --force.",
  options: { force: "flag" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const bindings = parseBindings(await readDocument(file));
    const stores = await context.openStores();
    const broken = await findBrokenFlows(bindings, stores);
    const isSaved = broken.length === 0 || input.has("force");
    if (isSaved) {
      await stores.bindingsStore.saveBindings(bindings);
      await stores.saveAuditEntry({
        at: context.now(),
        who: context.who,
        what: "bindingsSaved",
        subject: "bindings",
        detail: broken.length === 0 ? "" : `breaks ${broken.map(({ flow }) => flow).join(", ")}`,
      });
    }
    if (input.has("json")) {
      context.stdout(JSON.stringify({ saved: isSaved, broken }));
      return isSaved ? 0 : 1;
    }
    for (const { flow, problems } of broken) {
      problems.forEach((problem) => context.stdout(`${flow}: ${problemLine(problem)}`));
    }
    context.stdout(
      isSaved
        ? `${file} is in use within seconds.`
        : `${file} was not saved, because live flows would break: correct it, or give --force.`,
    );
    return isSaved ? 0 : 1;
  },
};

/** Live flows that have errors with the new bindings which they do not have with the old. */
async function findBrokenFlows(
  bindings: Bindings,
  stores: FlowsStores,
): Promise<readonly BrokenFlow[]> {
  const { flows, bindings: before } = await loadCheckContext(undefined, stores);
  const errorsOf = (key: string, names: Bindings) =>
    checkFlow(flows[key], { bindings: names, flows }).problems.filter(
      ({ severity }) => severity === "error",
    );
  return Object.keys(flows).flatMap((flow) => {
    const known = new Set(errorsOf(flow, before).map(problemLine));
    const problems = errorsOf(flow, bindings).filter((problem) => !known.has(problemLine(problem)));
    return problems.length === 0 ? [] : [{ flow, problems }];
  });
}
