import type { Flow, FlowNode } from "../../../lib/flow/document/flow";
import { nodePrompts } from "../../../lib/flow/prompts/nodePrompts";
import { promptParts } from "../../../lib/flow/prompts/promptParts";
import { writtenExits } from "../../../lib/flow/steps/exits";
import { placeKey } from "../../../lib/flow/steps/place";
import type { FlowsCommand } from "../flowsCommand";
import { loadFlowDocument, type FlowDocument } from "../loadFlowDocument";
import { table } from "../../commandLine/table";

const longestText = 48;

/** `show KEY`: a flow's steps. */
export const showCommand: FlowsCommand = {
  words: "show",
  form: "KEY [--version N] [--draft]",
  summary: "Show the steps of a flow: the live version, another one, or the draft.",
  options: { version: "number", draft: "flag" },
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { flowStore } = await context.openStores();
    const document = await loadFlowDocument(flowStore, key, input);
    if (input.has("json")) {
      const nothing = { audio: {}, durations: {} };
      const {
        audio: _audio,
        durations: _durations,
        ...version
      } = document.version ?? { ...document, ...nothing };
      context.stdout(JSON.stringify(version));
      return 0;
    }
    context.stdout(heading(document));
    context.stdout(steps(document.flow));
    return 0;
  },
};

function heading({ flow, version }: FlowDocument): string {
  const which =
    version === undefined
      ? "draft"
      : `version ${version.version}, published ${version.publishedAt} by ${version.publishedBy}` +
        (version.note === undefined ? "" : ` (${version.note})`);
  return [
    `${flow.key}: ${flow.name}`,
    which,
    `languages ${flow.languages.join(", ")}; time zone ${flow.timeZone}; begins at ${flow.entry}`,
    "",
  ].join("\n");
}

function steps(flow: Flow): string {
  return table(
    ["STEP", "TYPE", "SAYS", "LEADS TO"],
    Object.entries(flow.nodes).map(([key, node]) => [
      key,
      node.type,
      says(node),
      leadsTo(node, flow),
    ]),
  );
}

function says(node: FlowNode): string {
  const prompt = nodePrompts(node).find(({ path }) => path === "prompt")?.prompt;
  const text = node.title ?? textOf(prompt === undefined ? undefined : promptParts(prompt)[0]);
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function textOf(part: unknown): string {
  if (typeof part !== "object" || part === null || !("text" in part)) {
    return "";
  }
  const { text } = part;
  return typeof text === "string" ? text : String(Object.values(text ?? {})[0] ?? "");
}

function leadsTo(node: FlowNode, flow: Flow): string {
  return [...new Set(writtenExits(node, flow).map(({ to }) => placeKey(to)))].join(" ");
}
