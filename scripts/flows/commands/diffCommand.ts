import { makeCompareVersions } from "../../../lib/editing/makeCompareVersions";
import { IvrError } from "../../../lib/errors";
import { compareFlows, type FlowDifference } from "../../../lib/flow/compare/compareFlows";
import { findVersionBefore } from "../../../lib/publishing/planned/findVersionBefore";
import type { FlowStore } from "../../../lib/publishing/ports";
import type { CommandInput } from "../../commandLine/command";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext, FlowsStores } from "../flowsContext";
import { isFile } from "../isFile";
import { parseFlow } from "../parseFlow";

/** What changed, and between what. */
type Comparison = Readonly<{ from: string; to: string; differences: readonly FlowDifference[] }>;

/** `diff KEY`, `diff FILE` or `diff FILE FILE`: what changed, in sentences. */
export const diffCommand: FlowsCommand = {
  words: "diff",
  form: "KEY|FILE [FILE] [--from N] [--to N] [--draft]",
  summary:
    "Say what changed: of a key, from the version before to the live one (or --from, --to, --draft); of a file, from the live version, or from one file to the other.",
  options: { from: "number", to: "number", draft: "flag" },
  run: async (context, input) => {
    const comparison = await compare(context, input);
    context.stdout(input.has("json") ? JSON.stringify(comparison) : describe(comparison));
    return 0;
  },
};

function describe({ from, to, differences }: Comparison): string {
  return differences.length === 0
    ? `Nothing differs between ${from} and ${to}.`
    : [`From ${from} to ${to}:`, ...differences.map(({ message }) => `- ${message}`)].join("\n");
}

async function compare(context: FlowsContext, input: CommandInput): Promise<Comparison> {
  const [first = "", second] = input.positionals;
  if (!isFile(first)) {
    const { flowStore } = await context.openStores();
    return compareStored(flowStore, first, input);
  }
  const given = await parseFlow(first);
  if (second !== undefined) {
    const differences = compareFlows(given, await parseFlow(second));
    return { from: first, to: second, differences };
  }
  const { flowStore } = await context.openStores();
  const live = await loadLive(flowStore, given.key);
  const differences = compareFlows(live.flow, given);
  return { from: `live version ${live.version}`, to: first, differences };
}

async function compareStored(
  flowStore: FlowsStores["flowStore"],
  key: string,
  input: CommandInput,
): Promise<Comparison> {
  const live = (await flowStore.loadFlowMeta(key))?.meta.publishedVersion;
  const to = input.has("draft") ? "draft" : (input.number("to") ?? live);
  const from =
    input.number("from") ?? (to === "draft" ? live : await loadVersionBefore(flowStore, key, to));
  if (from === undefined || to === undefined) throw notLive(key);
  const differences = await makeCompareVersions({ flowStore })({ key, from, to });
  return {
    from: `version ${from}`,
    to: to === "draft" ? "the draft" : `version ${to}`,
    differences,
  };
}

async function loadVersionBefore(
  store: FlowStore,
  key: string,
  version: number | undefined,
): Promise<number> {
  const [heads, stored] = await Promise.all([store.listFlowVersions(key), store.loadFlowMeta(key)]);
  const before = findVersionBefore(version ?? 0, heads, stored?.meta);
  if (before !== undefined) return before;
  if (version === undefined) throw notLive(key);
  throw new IvrError(
    "FLOW_NOT_FOUND",
    `The flow ${key} has no version before ${version} to compare with.`,
  );
}

function notLive(key: string): IvrError {
  return new IvrError(
    "FLOW_NOT_FOUND",
    `There is no live version of "${key}": npm run flows -- list names the flows there are.`,
  );
}

async function loadLive(store: FlowStore, key: string) {
  const version = (await store.loadFlowMeta(key))?.meta.publishedVersion;
  const live = version === undefined ? undefined : await store.loadFlowVersion(key, version);
  if (live !== undefined) return live;
  throw new IvrError(
    "FLOW_NOT_FOUND",
    `The flow ${key} is not live here, so there is nothing to compare with: name a second FILE.`,
  );
}
