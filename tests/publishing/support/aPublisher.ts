import { makePublishFlow, type PublishingPorts } from "../../../lib/publishing/makePublishFlow";
import type { AuditEntry } from "../../../lib/records/ports";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { makeCanaryStore } from "../../../lib/storage/flows/canaries";
import { makeEntryPointStore } from "../../../lib/storage/flows/entryPoints";
import { makeBindingsStore } from "../../../lib/storage/flows/bindings";
import { makeFlowStore } from "../../../lib/storage/flows/flows";
import { makeMemoryBlobs } from "../../../lib/storage/blobs/memoryBlobs";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";
import { makePromptStore } from "../../../lib/storage/flows/prompts";

/** A publisher over empty storage in memory, with a voice that says everything in ten samples; what is given replaces its ports. */
export function aPublisher(given: Partial<PublishingPorts> = {}) {
  const spokenTexts: string[] = [];
  const auditEntries: AuditEntry[] = [];
  const now = () => "2026-11-21T09:00:00Z";
  const tables = makeMemoryTables({ now });
  const entryPointStore = makeEntryPointStore(tables);
  const canaryStore = makeCanaryStore(tables);
  const ports: PublishingPorts = {
    flowStore: makeFlowStore(tables, () => (given.now ?? now)()),
    bindingsStore: makeBindingsStore(tables),
    entryPointStore,
    canaryStore,
    promptStore: makePromptStore(makeMemoryBlobs()),
    speaker: {
      name: "fake",
      speak: ({ text }) => {
        spokenTexts.push(text);
        return Promise.resolve(writeWav(new Float32Array(10).fill(0.5), text));
      },
    },
    saveAuditEntry: (entry) => {
      auditEntries.push(entry);
      return Promise.resolve();
    },
    now,
    ...given,
  };
  return { publishFlow: makePublishFlow(ports), ports, spokenTexts, auditEntries };
}
