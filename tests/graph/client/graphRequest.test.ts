import { makeGraphRequest } from "../../../lib/graph/client/graphRequest";
import type { GraphRequest } from "../../../lib/graph/client/graphRequest";
import { fakeTime } from "./fakeTime";
import { scriptedFetch } from "./scriptedFetch";
import type { ScriptedAnswer } from "./scriptedFetch";

const requestId = "3d972a68-4d0c-4764-bb3f-904d6ee7e20a";

function anExchange(
  answers: readonly ScriptedAnswer[],
  request: Partial<GraphRequest<string>> = {},
): { answer: Promise<string>; slept: readonly number[]; attempts: () => number } {
  const { fetch, sent } = scriptedFetch(...answers);
  const time = fakeTime();
  const send = makeGraphRequest({ ...time, attemptTimeoutInMs: 5 });
  const answer = send({
    purpose: "playPrompt",
    callId: "call-1",
    repeatable: true,
    send: ({ signal }) => fetch("https://graph.microsoft.com/v1.0/x", { signal }),
    read: (response) => response.text(),
    ...request,
  });
  return { answer, slept: time.slept, attempts: () => sent.length };
}

const status = (code: number, headers: Record<string, string> = {}, body?: unknown): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status: code, headers });
const ok = (): Response => new Response("done");
const graphError = (code: string, inner: object = {}): object => ({
  error: { code, message: "The caller +15550100123 is gone.", innerError: inner },
});
const connectionFailure = (code: string): Error =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

describe("makeGraphRequest", () => {
  it("reads the answer of a request that succeeds", async () => {
    const { answer, slept } = anExchange([ok()]);

    await expect(answer).resolves.toBe("done");
    expect(slept).toEqual([]);
  });

  test.each([
    ["seconds", "3", 3000],
    ["no seconds", "0", 0],
    ["a date", "Sat, 21 Nov 2026 09:00:07 GMT", 7000],
    ["a date that has passed", "Sat, 21 Nov 2026 08:00:00 GMT", 0],
    ["nonsense", "soon", 500],
  ])("waits as long as a Retry-After of %s says", async (_, retryAfter, delayInMs) => {
    const { answer, slept } = anExchange([status(429, { "Retry-After": retryAfter }), ok()]);

    await expect(answer).resolves.toBe("done");
    expect(slept).toEqual([delayInMs]);
  });

  test.each([429, 503, 504, 500, 502, 408])(
    "backs off and tries again after %d without Retry-After",
    async (code) => {
      const { answer, slept } = anExchange([status(code), status(code), status(code), ok()]);

      await expect(answer).resolves.toBe("done");
      expect(slept).toEqual([500, 1000, 2000]);
    },
  );

  it("says that the outcome is unknown when an attempt before the last may have taken effect", async () => {
    const { answer } = anExchange([status(504), status(409)]);

    await expect(answer).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      details: { status: 409, outcome: "unknown" },
    });
  });

  test.each([
    ["a 504", status(504), 1],
    ["a broken connection", connectionFailure("ECONNRESET"), 1],
  ])("does not repeat after %s what may not be done twice", async (_, failure, times) => {
    const { answer, attempts } = anExchange([failure], { repeatable: false });

    await expect(answer).rejects.toMatchObject({ details: { outcome: "unknown" } });
    expect(attempts()).toBe(times);
  });

  it.each([
    ["throttled", status(429)],
    ["turned away", status(503)],
    ["never sent", connectionFailure("ECONNREFUSED")],
  ])("knows that what was %s was not done", async (_, failure) => {
    const { answer } = anExchange([failure], { repeatable: false });
    const error: unknown = await answer.catch((reason: unknown) => reason);

    expect(error).toMatchObject({ name: "IvrError" });
    expect(error).not.toMatchObject({ details: { outcome: "unknown" } });
  });

  test.each([
    [429, "GRAPH_THROTTLED"],
    [503, "GRAPH_UNAVAILABLE"],
    [504, "GRAPH_UNAVAILABLE"],
  ])("gives up within 20 s when %d does not end", async (code, expected) => {
    const { answer, slept } = anExchange([status(code)]);

    await expect(answer).rejects.toMatchObject({ code: expected, details: { status: code } });
    expect(slept).toEqual([500, 1000, ...Array.from({ length: 9 }, () => 2000)]);
  });

  it("does not begin a wait that would last past 20 s", async () => {
    const { answer, slept } = anExchange([
      status(429, { "Retry-After": "15" }),
      status(429, { "Retry-After": "6" }),
    ]);

    await expect(answer).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
    expect(slept).toEqual([15_000]);
  });

  it("stops asking a Graph that says to come back at once for ever", async () => {
    const { answer, attempts } = anExchange([status(503, { "Retry-After": "0" })]);

    await expect(answer).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect(attempts()).toBe(12);
  });

  test.each<[string, ScriptedAnswer]>([
    ["a broken connection", connectionFailure("ECONNRESET")],
    ["a refused connection", connectionFailure("ECONNREFUSED")],
    ["silence", "silence"],
  ])("tries again after %s", async (_, answer) => {
    const exchange = anExchange([answer, ok()]);

    await expect(exchange.answer).resolves.toBe("done");
    expect(exchange.slept).toEqual([500]);
  });

  it("reports a Graph that never answers as unavailable, with the cause", async () => {
    const cause = connectionFailure("ECONNRESET");

    await expect(anExchange([cause]).answer).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
      cause,
    });
  });

  test.each<[string, ScriptedAnswer]>([
    ["a broken connection", connectionFailure("ECONNRESET")],
    ["silence", "silence"],
    ["504", status(504)],
    ["500", status(500)],
  ])("does not repeat what must not happen twice after %s", async (_, answer) => {
    const exchange = anExchange([answer, ok()], { repeatable: false });

    await expect(exchange.answer).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect(exchange.attempts()).toBe(1);
  });

  it("tries what may not come late again while there is time, and no longer", async () => {
    const soon = anExchange([status(500), status(503), ok()], { withinInMs: 2000 });
    const late = anExchange([status(500), status(503), status(503), ok()], { withinInMs: 2000 });

    await expect(soon.answer).resolves.toBeDefined();
    await expect(late.answer).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect([soon.attempts(), late.attempts()]).toEqual([3, 3]);
  });

  it("gives each try as long as is said, and the last what is left", async () => {
    const time = fakeTime();
    const given: number[] = [];
    const send = makeGraphRequest({
      ...time,
      totalTimeInMs: 10_000,
      timeoutSignal: (delayInMs) => {
        given.push(delayInMs);
        return new AbortController().signal;
      },
    });
    const exchange = send({
      purpose: "answer",
      repeatable: true,
      eachWithinInMs: 4000,
      send: async (): Promise<Response> => {
        await time.sleep(4000);
        throw new DOMException("The time is up.", "TimeoutError");
      },
      read: (response) => response.text(),
    });

    await expect(exchange).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect(given).toEqual([4000, 4000, 500]);
  });

  it("tells how long Graph wants to be left alone where that is too long to wait here", async () => {
    const { answer } = anExchange([status(429, { "Retry-After": "25" })]);

    await expect(answer).rejects.toMatchObject({
      code: "GRAPH_THROTTLED",
      details: { retryAfterInMs: 25_000 },
    });
  });

  test.each<[string, ScriptedAnswer]>([
    ["429", status(429)],
    ["503", status(503)],
    ["a connection that was never made", connectionFailure("ECONNREFUSED")],
    ["a name that does not resolve", connectionFailure("EAI_AGAIN")],
  ])("repeats even that after %s, for nothing was done", async (_, answer) => {
    const exchange = anExchange([answer, ok()], { repeatable: false });

    await expect(exchange.answer).resolves.toBe("done");
  });

  test.each<[string, Response]>([
    ["404", status(404)],
    ["404 with 8522", status(404, {}, graphError("8522"))],
    ["400 with 8528", status(400, {}, graphError("8528"))],
    ["409 with 8528", status(409, {}, graphError("BadRequest", { subCode: 8528 }))],
  ])("says that the call is gone on %s, at once", async (_, answer) => {
    const exchange = anExchange([answer]);

    await expect(exchange.answer).rejects.toMatchObject({
      code: "GRAPH_CALL_GONE",
      message: "playPrompt on call call-1 came too late: the call has ended.",
    });
    expect(exchange.attempts()).toBe(1);
  });

  it("takes 404 for a refusal where no call is meant", async () => {
    const send = makeGraphRequest(fakeTime());

    await expect(
      send({
        purpose: "getPresencesByUserId",
        repeatable: true,
        send: () => Promise.resolve(status(404)),
        read: (response) => response.text(),
      }),
    ).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });

  test.each([307, 400, 401, 403, 405, 409, 412, 413])("refuses at once on %d", async (code) => {
    const exchange = anExchange([status(code)]);

    await expect(exchange.answer).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(exchange.attempts()).toBe(1);
  });

  it("tells Graph's codes and request id, and what to do about it, but not Graph's message", async () => {
    const { answer } = anExchange([
      status(403, {}, graphError("7505", { "request-id": requestId })),
    ]);

    await expect(answer).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message:
        "playPrompt on call call-1 was refused by Graph with status 403. The token is for the tenant, and what playPrompt was about belongs to another: check IVR_TENANT_ID, and that a resource account or an organizer is of that tenant; npm run register -- check says more.",
      details: {
        action: "playPrompt",
        callId: "call-1",
        status: 403,
        code: "7505",
        subcode: 7505,
        requestId,
      },
    });
  });

  it("takes the request id from the headers when the body has none", async () => {
    const { answer } = anExchange([status(400, { "request-id": requestId })]);

    await expect(answer).rejects.toMatchObject({ details: { requestId } });
  });
});
