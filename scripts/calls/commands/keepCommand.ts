import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { hasCode } from "../../../lib/errors";
import type { Command } from "../../commandLine/command";
import type { CallsContext, CallsStorage } from "../callsContext";
import { findAskedCall, type AskedCall } from "../findAskedCall";
import { keepCall, type KeptCall } from "../keep/keepCall";

/** `keep ID`: a call as a golden transcript. */
export const keepCommand: Command<CallsContext> = {
  words: "keep",
  form: "ID [--to DIRECTORY] [--name NAME] [--day D] [--days N]",
  summary:
    "Write a call as a golden transcript (tests/transcripts), with its flows and bindings beside it and stand-ins for keys, values, names, numbers and addresses.",
  options: { to: "text", name: "text", day: "text", days: "number" },
  run: async (context, input) => {
    const [callId = ""] = input.positionals;
    const name = input.text("name") ?? `kept-${callId.replace(/[^\w-]/g, "").slice(0, 8)}`;
    if (!/^[\w-]+$/.test(name)) {
      context.stderr("--name takes letters, digits and hyphens.");
      return 2;
    }
    const call = await findAskedCall(context, input);
    if (typeof call === "number") return call;
    const kept = await keep(call, name);
    if (typeof kept === "string") {
      context.stderr(kept);
      return 1;
    }
    const directory = input.text("to") ?? "tests/transcripts";
    const files = Object.keys(kept).map((end) => join(directory, `${name}${end}`));
    if (!(await haveWritten(directory, files, Object.values(kept)))) {
      context.stderr(
        `${files.join(", ")} cannot be written: choose a --name that is not taken, and a folder of yours (--to).`,
      );
      return 1;
    }
    context.stdout(input.has("json") ? JSON.stringify({ name, files }) : files.join("\n"));
    return 0;
  },
};

async function keep(
  { storage, record, kept }: AskedCall,
  name: string,
): Promise<KeptCall | string> {
  if (kept === undefined) {
    return `What happened in call ${record.callId} is not kept, or no longer: IVR_LINES_KEPT_DAYS says for how long.`;
  }
  const plan = await loadPlan(storage, record);
  return typeof plan === "string" ? plan : keepCall(record, kept, plan, name);
}

/** The versions that the call went by, and the bindings of today: those of then nobody keeps. */
async function loadPlan(
  { loadCallPlan }: CallsStorage,
  { flow, version, versions = { [flow]: version } }: CallRecord,
): Promise<CallPlan | string> {
  try {
    return (await loadCallPlan({ entry: flow, versions })).plan;
  } catch (error) {
    if (!hasCode(error, "FLOW_NOT_FOUND")) throw error;
    return `Version ${version} of flow ${flow} is no longer there, or a version of a flow that it calls: without them the call cannot go its way again.`;
  }
}

/** Never in the place of another transcript. */
async function haveWritten(
  directory: string,
  files: readonly string[],
  texts: readonly string[],
): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true });
    for (const [index, file] of files.entries()) {
      await writeFile(file, texts[index] ?? "", { flag: "wx" });
    }
    return true;
  } catch {
    // Whatever the reason, another name or place is the remedy.
    return false;
  }
}
