import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IvrError } from "../../../lib/errors";
import type { FlowsContext } from "../../flows/flowsContext";
import { runFlowsCommand } from "../../flows/runFlowsCommand";
import { demoDocuments } from "./demoDocuments";
import { untilGranted, type Patience } from "./untilGranted";

/** What became of the demo: `seeded` now, `kept` because there are flows already, `nobodyToRing` because no person was named. */
export type Seeding = "seeded" | "kept" | "nobodyToRing";

/**
 * Publishes the demo flow into storage that has no flows and lets it answer every number, with the commands that staff
 * use. Never touches what is there. Rejects with STORAGE_UNAVAILABLE when the roles have not spread in ten minutes, and
 * with FLOW_INVALID when a command fails.
 */
export async function seedDemo(
  context: FlowsContext,
  personId: string | undefined,
  patience: Patience,
): Promise<Seeding> {
  const flows = await untilGranted(async () => {
    const { flowStore, promptStore } = await context.openStores();
    // Blobs have a role of their own.
    await promptStore.hasPrompt("0".repeat(64));
    return flowStore.listFlows();
  }, patience);
  if (flows.length > 0) return "kept";
  if (personId === undefined) return "nobodyToRing";

  const directory = await mkdtemp(join(tmpdir(), "ivr-demo-"));
  try {
    const { flow, bindings } = demoDocuments(personId);
    const flowFile = join(directory, "contoso.flow.json");
    const bindingsFile = join(directory, "demo.bindings.json");
    await writeFile(flowFile, JSON.stringify(flow));
    await writeFile(bindingsFile, JSON.stringify(bindings));
    const { entryPointStore } = await context.openStores();
    const hasEntry = (await entryPointStore.loadEntryPoint("*")) !== undefined;
    await run(context, ["bindings", "set", bindingsFile], patience);
    await run(context, ["publish", flowFile, "--note", "The demo, by azd up"], patience);
    if (!hasEntry) await run(context, ["entry", "set", "*", "contoso"], patience);
    return "seeded";
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** A command says in words what a caller of functions would get as an error; the two that roles cause are tried again. */
async function run(context: FlowsContext, args: string[], patience: Patience): Promise<void> {
  await untilGranted(async () => {
    const said: string[] = [];
    const exitCode = await runFlowsCommand(args, {
      ...context,
      stderr: (text) => void said.push(text),
    });
    if (exitCode === 0) return;
    const words = said.join("\n");
    const refusal = /^(STORAGE_UNAVAILABLE|SPEECH_UNAVAILABLE): /.exec(words)?.[1];
    throw new IvrError(
      refusal === undefined ? "FLOW_INVALID" : toCode(refusal),
      `npm run flows -- ${args.slice(0, 2).join(" ")} failed: ${words}`,
    );
  }, patience);
}

function toCode(refusal: string): "STORAGE_UNAVAILABLE" | "SPEECH_UNAVAILABLE" {
  return refusal === "SPEECH_UNAVAILABLE" ? "SPEECH_UNAVAILABLE" : "STORAGE_UNAVAILABLE";
}
