import { writeFile } from "node:fs/promises";
import type { Flow } from "../../../lib/flow/document/flow";
import type { CommandInput } from "../../commandLine/command";
import { flowPicture } from "../draw/flowPicture";
import { mermaidText } from "../draw/mermaidText";
import { svgText } from "../draw/svgText";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { isFile } from "../isFile";
import { loadFlowDocument } from "../loadFlowDocument";
import { parseFlow } from "../parseFlow";

/** `draw KEY|FILE`: a flow as a picture. */
export const drawCommand: FlowsCommand = {
  words: "draw",
  form: "KEY|FILE [--out FILE] [--version N] [--draft]",
  summary:
    "Draw a flow: as text for Mermaid, or with --out into a file, a picture when it ends in .svg.",
  options: { out: "text", version: "number", draft: "flag" },
  run: async (context, input) => {
    const picture = flowPicture(await loadFlow(context, input));
    const out = input.text("out");
    const isSvg = out?.toLowerCase().endsWith(".svg") === true;
    const drawn = isSvg ? svgText(picture) : mermaidText(picture);
    if (out === undefined) {
      context.stdout(input.has("json") ? JSON.stringify(picture) : drawn.trimEnd());
      return 0;
    }
    try {
      await writeFile(out, drawn);
    } catch {
      // Whatever the reason, another place is the remedy.
      context.stderr(`Nothing can be written to ${out}: choose a file in a folder of yours.`);
      return 1;
    }
    context.stdout(
      input.has("json")
        ? JSON.stringify({ file: out, steps: picture.steps.length })
        : `${out} shows ${picture.steps.length} steps of ${picture.name}.`,
    );
    return 0;
  },
};

async function loadFlow(context: FlowsContext, input: CommandInput): Promise<Flow> {
  const [word = ""] = input.positionals;
  if (isFile(word)) return parseFlow(word);
  const { flowStore } = await context.openStores();
  return (await loadFlowDocument(flowStore, word, input)).flow;
}
