import { clipKey, type Clip } from "../../../lib/flow/prompts/clip";
import { playClips, playRecording, transfer } from "../../../lib/worker/perform/onGraph";
import { aWork } from "../../support/aWork";

const hello: Clip = { type: "speech", text: "Hello.", language: "en" };
const bye: Clip = { type: "speech", text: "Goodbye.", language: "en" };
const audio = { [clipKey(hello)]: "prompt-1" };
const call = { callId: "call-1", tenantId: "tenant-1" };

describe("playClips", () => {
  it("plays the clips that have a WAV, and says which have none without their words", async () => {
    const { work, memoryGraph, lines } = aWork({ audio });

    await playClips(work, "prompt-9", [hello, bye]);

    expect(memoryGraph.requests).toEqual([
      {
        action: "playPrompt",
        call,
        request: { operation: "prompt-9", prompts: [{ promptId: "prompt-1" }] },
      },
    ]);
    expect(lines).toEqual([
      {
        level: "error",
        event: "promptNotFound",
        fields: { callId: "call-1", clipType: "speech" },
      },
    ]);
  });

  it("fails as if Graph had refused when none has one", async () => {
    const { work, memoryGraph } = aWork();

    await expect(playClips(work, "prompt-9", [hello])).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
    expect(memoryGraph.requests).toEqual([]);
  });
});

describe("playRecording", () => {
  const asked = { type: "playRecording", operation: "play-4", recording: "record-2" } as const;
  const portsOf = (token: string | undefined) => ({
    recordings: {
      markRecordingUrgent: async () => undefined,
      discardRecording: async () => undefined,
      openRecording: async () => token,
    },
  });

  it("plays a message of this call by a token that opens it once", async () => {
    const { work, memoryGraph } = aWork({ ports: portsOf("a-token") });

    await playRecording(work, asked);

    expect(memoryGraph.requests).toEqual([
      {
        action: "playPrompt",
        call,
        request: {
          operation: "play-4",
          prompts: [{ recordingId: "call-1-record-2", playbackToken: "a-token" }],
        },
      },
    ]);
  });

  it("fails as if Graph had refused when it is gone", async () => {
    const { work } = aWork({ ports: portsOf(undefined) });

    await expect(playRecording(work, asked)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});

describe("transfer", () => {
  const bindings = { schema: "bindings/v1", numbers: { mobile: "+4930555010" } } as const;

  it("hands the caller on to whom the bindings name", async () => {
    const { work, memoryGraph } = aWork({ bindings });

    await transfer(work, { type: "transfer", operation: "t-1", target: { phone: "mobile" } });

    expect(memoryGraph.requests).toEqual([
      {
        action: "transfer",
        call,
        request: { operation: "t-1", target: { kind: "phone", phoneNumber: "+4930555010" } },
      },
    ]);
  });

  it("fails as if Graph had refused when nobody is bound", async () => {
    const { work, lines } = aWork({ bindings });
    const asked = { type: "transfer", operation: "t-1", target: { person: "anna" } } as const;

    await expect(transfer(work, asked)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(lines).toEqual([
      {
        level: "error",
        event: "targetNotBound",
        fields: { callId: "call-1", target: ["anna"] },
      },
    ]);
  });
});
