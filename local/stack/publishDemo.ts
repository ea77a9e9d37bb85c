import { makePublishFlow } from "../../lib/publishing/makePublishFlow";
import type { Speaker } from "../../lib/publishing/ports";
import type { Storage } from "../../lib/storage/storage";
import { promptProgress } from "../../scripts/commandLine/promptProgress";
import { demoNumber, readDemoBindings, readDemoFlow } from "./demo";

/** Publishes the demo flow with its bindings, and lets it answer every call, where no entry point is there yet. Rejects with a sentence if it cannot be published. */
export async function publishDemo(
  storage: Storage,
  speaker: Speaker,
  tell: (line: string) => void,
): Promise<void> {
  const { bindingsStore, entryPointStore, flowStore, promptStore } = storage;
  if ((await entryPointStore.listEntryPoints()).length > 0) {
    return;
  }
  const isBound = Object.keys(await bindingsStore.loadBindings()).some((name) => name !== "schema");
  if (!isBound) {
    await bindingsStore.saveBindings(readDemoBindings());
  }
  const publishFlow = makePublishFlow({
    flowStore,
    bindingsStore,
    entryPointStore,
    canaryStore: storage.canaryStore,
    promptStore,
    speaker,
    saveAuditEntry: storage.auditLog.saveAuditEntry,
    onClipAudible: promptProgress(tell),
    now: () => new Date().toISOString(),
  });
  const flow = readDemoFlow();
  const outcome = await publishFlow({ document: flow, who: "local stack" });
  if (outcome.version === undefined) {
    const problems = outcome.problems.map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`The demo flow cannot be published. ${problems.join(" ")}`);
  }
  for (const dialled of [demoNumber, "*"]) {
    await entryPointStore.saveEntryPoint({ dialled, flow: flow.key, version: "published" });
  }
  tell(`demo flow ${flow.key}: version ${outcome.version}, ${outcome.spoken} prompts made`);
}
