import type { PromptId } from "../../../lib/ivr/clip";
import { makePublishFlow, type PublishingPorts } from "../../../lib/publishing/makePublishFlow";
import type { AuditEntry } from "../../../lib/publishing/ports";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { makeFlowStore } from "../../../lib/storage/flows";
import { makeMemoryTables } from "../../../lib/storage/memoryTables";

/** A publisher over empty storage in memory, with a voice that says everything in ten samples; what is given replaces its ports. */
export function aPublisher(given: Partial<PublishingPorts> = {}) {
  const spokenTexts: string[] = [];
  const auditEntries: AuditEntry[] = [];
  const now = () => "2026-11-21T09:00:00Z";
  const sounds = new Map<PromptId, Uint8Array>();
  const ports: PublishingPorts = {
    flowStore: makeFlowStore(makeMemoryTables({ now })),
    bindingsStore: {
      loadBindings: () => Promise.resolve({ schema: "bindings/v1" }),
      saveBindings: () => Promise.resolve(),
    },
    promptStore: {
      hasPrompt: (promptId) => Promise.resolve(sounds.has(promptId)),
      loadPrompt: (promptId) => Promise.resolve(sounds.get(promptId)),
      savePrompt: (promptId, wav) => {
        sounds.set(promptId, wav);
        return Promise.resolve();
      },
    },
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
