import { IvrError } from "../../../lib/errors";
import { compareFlows, type FlowDifference } from "../../../lib/flow/compare/compareFlows";
import type { Flow } from "../../../lib/flow/document/flow";
import { versionBefore } from "../../../lib/publishing/planned/versionBefore";
import type { FlowStore } from "../../../lib/publishing/ports";
import type { CommandInput } from "../../commandLine/command";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext, FlowsStores } from "../flowsContext";
import { isFile } from "../isFile";
import { loadFlowDocument } from "../loadFlowDocument";
import { parseFlow } from "../parseFlow";

/** Two documents and what each of them is called. */
type Pair = Readonly<{ before: Flow; after: Flow; from: string; to: string }>;

/** `diff KEY`, `diff FILE` or `diff FILE FILE`: what changed, in sentences. */
export const diffCommand: FlowsCommand = {
  words: "diff",
  form: "KEY|FILE [FILE] [--from N] [--to N] [--draft]",
  summary:
    "Say what changed: of a key, from the version before to the live one (or --from, --to, --draft); of a file, from the live version, or from one file to the other.",
  options: { from: "number", to: "number", draft: "flag" },
  run: async (context, input) => {
    const pair = await loadPair(context, input);
    const differences = compareFlows(pair.before, pair.after);
    context.stdout(
      input.has("json")
        ? JSON.stringify({ from: pair.from, to: pair.to, differences })
        : describe(pair, differences),
    );
    return 0;
  },
};

function describe({ from, to }: Pair, differences: readonly FlowDifference[]): string {
  return differences.length === 0
    ? `Nothing differs between ${from} and ${to}.`
    : [`From ${from} to ${to}:`, ...differences.map(({ message }) => `- ${message}`)].join("\n");
}

async function loadPair(context: FlowsContext, input: CommandInput): Promise<Pair> {
  const [first = "", second] = input.positionals;
  if (!isFile(first)) {
    const { flowStore } = await context.openStores();
    return loadVersions(flowStore, first, input);
  }
  const before = await parseFlow(first);
  if (second !== undefined) {
    return { before, after: await parseFlow(second), from: first, to: second };
  }
  const { flowStore } = await context.openStores();
  const live = await loadLive(flowStore, before.key);
  return { before: live.flow, after: before, from: `live version ${live.version}`, to: first };
}

async function loadVersions(
  store: FlowsStores["flowStore"],
  key: string,
  input: CommandInput,
): Promise<Pair> {
  const live = (await store.loadFlowMeta(key))?.meta.publishedVersion;
  const to = input.number("to") ?? live;
  const from =
    input.number("from") ?? (input.has("draft") ? live : await loadVersionBefore(store, key, to));
  const load = async (version: number | undefined) =>
    (
      await loadFlowDocument(store, key, {
        number: () => version,
        has: () => version === undefined,
      })
    ).flow;
  if (input.has("draft")) {
    const [before, after] = [await load(from), await load(undefined)];
    return { before, after, from: `version ${from}`, to: "the draft" };
  }
  const [before, after] = [await load(from), await load(to)];
  return { before, after, from: `version ${from}`, to: `version ${to}` };
}

async function loadVersionBefore(
  store: FlowStore,
  key: string,
  version: number | undefined,
): Promise<number> {
  const [heads, stored] = await Promise.all([store.listFlowVersions(key), store.loadFlowMeta(key)]);
  const before = versionBefore(version ?? 0, heads, stored?.meta);
  if (before !== undefined) return before;
  throw new IvrError(
    "FLOW_NOT_FOUND",
    version === undefined
      ? `There is no live version of "${key}": npm run flows -- list names the flows there are.`
      : `The flow ${key} has no version before ${version} to compare with.`,
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
