import { IvrError } from "../../../lib/errors";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { redirectToFallback } from "../../../lib/worker/handle/redirectToFallback";
import { aLog } from "../../support/aLog";

const ringing: Extract<CallEvent, { type: "callIncoming" }> = {
  id: "event-1",
  callId: "call-1",
  at: "2026-11-20T09:00:00.000Z",
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
  tenantId: "tenant-1",
};

/** Graph that notes what it is asked, a storage that answers as told, and a wait that is over at once when it is not cancelled. */
function stand(findFallback: () => Promise<string | undefined>) {
  const asked: unknown[] = [];
  const { log, entries } = aLog();
  const ports = {
    graph: { redirect: (...given: unknown[]) => Promise.resolve(void asked.push(given)) },
    findFallback,
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const redirect = () =>
    redirectToFallback(ports as unknown as Parameters<typeof redirectToFallback>[0], log, ringing);
  return { asked, entries, redirect };
}

describe("sending a ringing call on to its fallback", () => {
  it("names the call with its tenant, and logs no number", async () => {
    const { asked, entries, redirect } = stand(() => Promise.resolve("+4930555000"));

    expect(await redirect()).toBe(true);

    expect(asked).toEqual([
      [
        { callId: "call-1", tenantId: "tenant-1" },
        { targets: [{ kind: "phone", phoneNumber: "+4930555000" }] },
      ],
    ]);
    expect(entries).toEqual([{ level: "warn", event: "callRedirected", callId: "call-1" }]);
  });

  it.each([
    ["there is none", () => Promise.resolve(undefined)],
    ["storage is away", () => Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Away."))],
    ["storage never answers", () => new Promise<undefined>(() => undefined)],
  ] as const)("leaves the call where it is when %s", async (_, findFallback) => {
    const { asked, redirect } = stand(findFallback);

    expect(await redirect()).toBe(false);
    expect(asked).toEqual([]);
  });
});
