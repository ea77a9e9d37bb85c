import type { Command } from "../../commandLine/command";
import type { CallsContext, CallsStorage } from "../callsContext";
import { findAskedCall } from "../findAskedCall";
import { recordLines, type TitleOf } from "../recordLines";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";

/** `show ID`: one call as its transcript. */
export const showCommand: Command<CallsContext> = {
  words: "show",
  form: "ID [--day D] [--days N]",
  summary:
    "Show a call as its transcript; without --day, it is looked for in the last days (31). Of a call of today, or of --day, ID may be the beginning.",
  options: { day: "text", days: "number" },
  run: async (context, input) => {
    const call = await findAskedCall(context, input);
    if (typeof call === "number") return call;
    const { storage, record, kept } = call;
    context.stdout(
      input.has("json")
        ? JSON.stringify({ ...record, ...kept })
        : recordLines(record, await loadTitles(storage, record), kept).join("\n"),
    );
    return 0;
  },
};

/** The titles of the flow that answered; others that the call passed keep their keys. */
async function loadTitles({ flowStore }: CallsStorage, record: CallRecord): Promise<TitleOf> {
  const version = await flowStore.loadFlowVersion(record.flow, record.version);
  return (flow, node) => (flow === record.flow ? version?.flow.nodes[node]?.title : undefined);
}
