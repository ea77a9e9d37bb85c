import { IvrError, type IvrErrorCode } from "../../../lib/errors";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { makeAnswerAhead } from "../../../lib/worker/handle/makeAnswerAhead";
import { aLog } from "../../support/aLog";

const ringing: Extract<CallEvent, { type: "callIncoming" }> = {
  id: "event-1",
  callId: "call-1",
  at: "2026-11-20T09:00:00.000Z",
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};
const errorOf = (code: IvrErrorCode) => new IvrError(code, "It is so.");

/** A worker that answers ahead, with a Graph that does as told. */
function stand(fallback?: string, answer: () => Promise<void> = () => Promise.resolve()) {
  const asked: string[] = [];
  const { log, entries } = aLog();
  const ports = {
    graph: {
      answer: () => {
        asked.push("answer");
        return answer();
      },
      redirect: () => Promise.resolve(void asked.push("redirect")),
    },
    findFallback: () => Promise.resolve(fallback),
    sleep: () => new Promise(() => undefined),
  };
  const ahead = makeAnswerAhead(ports as unknown as Parameters<typeof makeAnswerAhead>[0], log);
  return { asked, entries, ahead };
}

const outage = { error: errorOf("STORAGE_UNAVAILABLE"), rangForInMs: 4000, isLate: false };

describe("answering ahead of an outage that may pass", () => {
  it.each(["STORAGE_UNAVAILABLE", "QUEUE_UNAVAILABLE"] as const)(
    "answers a call that has rung for four seconds while %s",
    async (code) => {
      const { asked, entries, ahead } = stand();

      expect(await ahead(ringing, { ...outage, error: errorOf(code) })).toBe(true);

      expect(asked).toEqual(["answer"]);
      expect(entries).toEqual([{ level: "warn", event: "answeredAhead", callId: "call-1" }]);
    },
  );

  it("sends it on to its fallback instead, where there is one", async () => {
    const { asked, ahead } = stand("+4930555000");

    expect(await ahead(ringing, outage)).toBe(true);
    expect(asked).toEqual(["redirect"]);
  });

  it("does so at once where nobody knows how long it has rung", async () => {
    const { asked, ahead } = stand();

    expect(await ahead(ringing, { ...outage, rangForInMs: 0, isLate: true })).toBe(true);
    expect(asked).toEqual(["answer"]);
  });

  it.each([
    ["before four seconds", ringing, { ...outage, rangForInMs: 3999 }],
    ["where Graph itself is away", ringing, { ...outage, error: errorOf("GRAPH_UNAVAILABLE") }],
    ["for an invitation into a group", { ...ringing, isGroup: true } as const, outage],
  ])("does nothing %s", async (_, event, given) => {
    const { asked, ahead } = stand("+4930555000");

    expect(await ahead(event, given)).toBe(false);
    expect(asked).toEqual([]);
  });

  it("is done with a call that Graph refuses, and tries one again that it could not hear of", async () => {
    const gone = stand(undefined, () => Promise.reject(errorOf("GRAPH_CALL_GONE")));
    const away = stand(undefined, () => Promise.reject(errorOf("GRAPH_UNAVAILABLE")));

    expect(await gone.ahead(ringing, outage)).toBe(true);
    expect(await away.ahead(ringing, outage)).toBe(false);
    expect(away.entries).toMatchObject([{ level: "warn", event: "notAnsweredAhead" }]);
  });
});
