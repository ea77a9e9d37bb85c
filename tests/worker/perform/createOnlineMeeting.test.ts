import { IvrError } from "../../../lib/errors";
import { clipKey } from "../../../lib/flow/prompts/clip";
import { createOnlineMeeting } from "../../../lib/worker/perform/createOnlineMeeting";
import { aWork } from "../../support/aWork";

const bindings = {
  schema: "bindings/v1",
  organizers: { advice: { userId: "user-7", name: "Advice" } },
} as const;
const patience = { type: "speech", text: "One moment.", language: "en" } as const;
const audio = { [clipKey(patience)]: "prompt-1" };
const wanted = {
  type: "createOnlineMeeting",
  operation: "meeting-4",
  organizer: "advice",
  subject: "Advice by video",
  startsAt: "2026-11-30T23:40:00.000Z",
  minutes: 30,
  filler: [patience],
  fillerAfterInMs: 2000,
} as const;
const made = { joinUrl: "https://teams.microsoft.com/meet/24", id: "24", passcode: "Ab1" };
const failed = { type: "onlineMeetingCreated", operation: "meeting-4" };
const asleep = () => new Promise<void>(() => undefined);

describe("createOnlineMeeting", () => {
  it("makes a meeting for whom the bindings name, as long as it is planned", async () => {
    const asked: unknown[] = [];
    const { work, lines } = aWork({
      bindings,
      ports: {
        sleep: asleep,
        createOnlineMeeting: async (tenantId, meeting) => {
          asked.push(tenantId, meeting);
          return made;
        },
      },
    });

    expect(await createOnlineMeeting(work, wanted)).toEqual({ ...failed, meeting: made });
    expect(asked).toEqual([
      work.context.state.tenantId,
      {
        organizer: "user-7",
        subject: "Advice by video",
        startDateTime: "2026-11-30T23:40:00.000Z",
        endDateTime: "2026-12-01T00:10:00.000Z",
      },
    ]);
    expect(lines).toEqual([]);
  });

  it("makes none in the name of somebody who is not bound", async () => {
    const { work, lines } = aWork({ bindings });

    expect(await createOnlineMeeting(work, { ...wanted, organizer: "constructor" })).toEqual(
      failed,
    );
    expect(lines).toEqual([
      {
        level: "error",
        event: "organizerNotBound",
        fields: { callId: "call-1", organizer: "constructor" },
      },
    ]);
  });

  it("answers that there is none where Graph makes none, and says why in the log", async () => {
    const refusal = new IvrError("GRAPH_REFUSED", "No application access policy lets the app.", {
      details: { action: "createOnlineMeeting", status: 403 },
    });
    const { work, lines } = aWork({
      bindings,
      ports: { sleep: asleep, createOnlineMeeting: () => Promise.reject(refusal) },
    });

    expect(await createOnlineMeeting(work, wanted)).toEqual(failed);
    expect(lines).toMatchObject([
      {
        level: "warn",
        event: "meetingNotCreated",
        fields: { callId: "call-1", status: 403, reason: `IvrError: ${refusal.message}` },
      },
    ]);
  });

  it("plays the filler while it takes long", async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { work, memoryGraph } = aWork({
      bindings,
      audio,
      ports: {
        sleep: async () => undefined,
        createOnlineMeeting: async () => {
          await answered;
          return made;
        },
      },
    });

    const making = createOnlineMeeting(work, wanted);
    await new Promise((resolve) => setImmediate(resolve));
    answer();

    expect(await making).toMatchObject({ meeting: made });
    expect(memoryGraph.requests.map(({ request }) => request)).toEqual([
      { operation: "meeting-4-filler", prompts: [{ promptId: "prompt-1" }] },
    ]);
  });
});
