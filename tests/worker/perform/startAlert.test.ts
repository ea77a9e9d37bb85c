import { IvrError } from "../../../lib/errors";
import { startAlert } from "../../../lib/worker/perform/startAlert";
import { aWork } from "../../support/aWork";

const wanted = {
  type: "startAlert",
  operation: "alert-1",
  onCall: "plumbers",
  flow: "main",
  node: "alarm",
  variables: {},
  filler: [],
  fillerAfterInMs: 2000,
} as const;
const asleep = () => new Promise<void>(() => undefined);

describe("startAlert", () => {
  it("tells the call that people are being called", async () => {
    const asked: unknown[] = [];
    const { work } = aWork({
      ports: { sleep: asleep, startAlert: async (request) => void asked.push(request) },
    });
    expect(await startAlert(work, wanted)).toEqual({
      type: "alertStarted",
      operation: "alert-1",
      outcome: "started",
    });
    expect(asked).toMatchObject([
      { callId: "call-1", flow: "main", node: "alarm", onCall: "plumbers" },
    ]);
  });

  it.each([
    [
      "fails",
      asleep,
      async () => {
        throw new IvrError("STORAGE_UNAVAILABLE", "Away.");
      },
    ],
    ["hangs", (ms: number) => (ms === 2000 ? asleep() : Promise.resolve()), asleep],
  ])("tells the call that nobody is, and the log why, where that %s", async (_, sleep, start) => {
    const { work, lines } = aWork({ ports: { sleep, startAlert: start } });
    expect(await startAlert(work, wanted)).toMatchObject({ outcome: "failed" });
    expect(lines).toMatchObject([{ level: "error", event: "alertNotStarted" }]);
  });
});
