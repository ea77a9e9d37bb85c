import type { Speaker } from "../../lib/publishing/ports";
import { makePublishFlow } from "../../lib/publishing/makePublishFlow";
import { silenceWav } from "../../lib/speech/silenceWav";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import type { Storage } from "../../lib/storage/storage";
import { menuFlow, menuFlowBindings } from "../flows/menuFlow";

/** Every prompt takes three seconds: what callers hear takes no part in what is measured. */
const silentSpeaker: Speaker = { name: "silent", speak: () => Promise.resolve(silenceWav(3000)) };

const now = () => new Date().toISOString();

/** Publishes the flow of 50 steps, which then answers every call. */
export async function publishMenuFlow(connectionString: string): Promise<void> {
  await publishMenuFlowIn(
    makeAzureStorage({ kind: "connectionString", connectionString }, { now }),
  );
}

/** Publishes it in a storage that is there. */
export async function publishMenuFlowIn(storage: Storage): Promise<void> {
  await storage.prepareStorage();
  await storage.bindingsStore.saveBindings(menuFlowBindings);
  const { flowStore, bindingsStore, promptStore, auditLog } = storage;
  const publishFlow = makePublishFlow({
    flowStore,
    bindingsStore,
    entryPointStore: storage.entryPointStore,
    canaryStore: storage.canaryStore,
    promptStore,
    speaker: silentSpeaker,
    saveAuditEntry: auditLog.saveAuditEntry,
    now,
  });
  const document = menuFlow(50);
  const { version, problems } = await publishFlow({ document, who: "bench" });
  if (version === undefined) throw new Error(JSON.stringify(problems));
  await storage.entryPointStore.saveEntryPoint({
    dialled: "*",
    flow: document.key,
    version: "published",
  });
}
