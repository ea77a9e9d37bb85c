import { callActions } from "../../../../local/graph/actions/index";
import { z } from "zod";
import {
  hangUpByCaller,
  putOnHold,
  pressKeys,
  takeFromHold,
} from "../../../../lib/simulation/graph/caller";
import { createCall } from "../../../../local/graph/actions/createCall";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import { anyText, having } from "../support/anything";
import { aLine, anAnsweredCall, anAnswer, prompts, told } from "../support/aLine";

const { answer, hangUp, keepAlive, playPrompt, redirect, reject, subscribeToTone } = callActions;

const toPhone = (...numbers: string[]) => ({
  targets: numbers.map((id) => ({ identity: { phone: { id } } })),
  callbackUri: "http://127.0.0.1/api/calls",
});

describe("an incoming call", () => {
  it("is told to the webhook, with the dialled number as its route and its resource account as target", () => {
    const line = aLine();
    const call = placeIncomingCall(line.ports, { to: "+15550100", from: "+4930123456" });
    expect(line.facts).toEqual([{ type: "incoming" }]);
    expect(line.notifications).toMatchObject([{ kind: "incoming", callbackUri: undefined }]);
    expect(line.lastTold()).toMatchObject({
      "@odata.type": "#microsoft.graph.call",
      state: "incoming",
      direction: "incoming",
      source: { identity: { phone: { id: "+4930123456" } } },
      targets: [{ identity: { applicationInstance: { id: anyText } } }],
      callRoutes: [{ routingType: "lookup", original: { phone: { id: "+15550100" } } }],
      tenantId: "tenant-1",
      callChainId: call.callChainId,
    });
    expect(line.lastTold()).not.toHaveProperty("id");
  });

  it("names a Teams user, or nobody, as the caller does", () => {
    const line = aLine();
    placeIncomingCall(line.ports, { to: "instance-1", from: "user-1", displayName: "Ada" });
    placeIncomingCall(line.ports, { to: "instance-1", from: "withheld" });
    expect(line.notifications.map(told)).toMatchObject([
      {
        source: { identity: { user: { id: "user-1", displayName: "Ada" } } },
        targets: [{ identity: { applicationInstance: { id: "instance-1" } } }],
      },
      { source: { identity: { encrypted: { id: anyText } } } },
    ]);
  });

  it("becomes establishing, established, then audible after it is answered", async () => {
    const line = aLine();
    const call = placeIncomingCall(line.ports, { to: "+15550100" });
    expect(answer(call, anAnswer)).toEqual({ status: 202 });
    await line.clock.advance(1000);
    expect(line.kinds()).toEqual(["incoming", "establishing", "established", "audioActive"]);
    expect(line.notifications.slice(1).map(told)).toMatchObject([
      { state: "establishing" },
      { state: "established" },
      { state: "established", mediaState: { audio: "active" } },
    ]);
    expect(line.notifications.at(-1)?.callbackUri).toBe("http://127.0.0.1/api/calls/1");
    const etags = line.notifications
      .map(told)
      .map((entity) => z.object({ "@odata.etag": z.string() }).parse(entity)["@odata.etag"]);
    expect(new Set(etags).size).toBe(4);
    expect(line.facts.map((fact) => fact.type)).toEqual(["incoming", "answered", "audioActive"]);
  });

  it("cannot be answered twice", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    expect(answer(call, anAnswer)).toMatchObject({ status: 409, error: { code: "8585" } });
  });

  it("ends when it is not answered within 15 seconds", async () => {
    const line = aLine();
    placeIncomingCall(line.ports, { to: "+15550100" });
    await line.clock.advance(14_999);
    expect(line.kinds()).toEqual(["incoming"]);
    await line.clock.advance(1);
    expect(line.lastTold()).toMatchObject({
      state: "terminated",
      resultInfo: { code: 408, subcode: 8587 },
    });
    expect(line.facts.at(-1)).toEqual({
      type: "ended",
      code: 408,
      subcode: 8587,
      reason: "unanswered",
    });
  });

  it("is deleted without state or result after it is rejected", () => {
    const line = aLine();
    const call = placeIncomingCall(line.ports, { to: "+15550100" });
    expect(reject(call, { reason: "busy" })).toEqual({ status: 202 });
    expect(line.notifications.at(-1)?.body).toMatchObject({ value: [{ changeType: "deleted" }] });
    expect(line.lastTold()).not.toHaveProperty("state");
    expect(line.facts.slice(1)).toEqual([
      { type: "rejected", reason: "busy" },
      { type: "ended", code: 0, subcode: 0, reason: "rejected" },
    ]);
  });

  it("is cancelled when the caller gives up before the answer", () => {
    const line = aLine();
    hangUpByCaller(placeIncomingCall(line.ports, { to: "+15550100" }).live);
    expect(line.facts.at(-1)).toMatchObject({ code: 487, reason: "callerHungUp" });
  });
});

describe("a redirected call", () => {
  it("ends as transferred when one of several phones is picked up, without a result", async () => {
    const line = aLine({ transferOutcomes: { "+15550111": "noAnswer" } });
    const call = placeIncomingCall(line.ports, { to: "+15550100" });
    expect(redirect(call, toPhone("+15550111", "+15550112"))).toEqual({ status: 202 });
    await line.clock.advance(60_000);
    expect(line.lastTold()).toMatchObject({ state: "terminated", direction: "incoming" });
    expect(line.lastTold()).not.toHaveProperty("resultInfo");
    expect(line.facts.at(-1)).toMatchObject({ type: "ended", reason: "transferred" });
  });

  it("ends as unanswered when nobody picks up", async () => {
    const line = aLine({ transferOutcomes: { "*": "noAnswer" } });
    redirect(placeIncomingCall(line.ports, { to: "+15550100" }), toPhone("+15550111"));
    await line.clock.advance(60_000);
    expect(line.facts.at(-1)).toMatchObject({ type: "ended", reason: "unanswered" });
  });
});

describe("an established call", () => {
  it.each([
    ["+4930123456", 560000],
    ["user-1", 4521],
  ])("ends with the other side's code when %s hangs up", async (from, subcode) => {
    const line = aLine();
    hangUpByCaller((await anAnsweredCall(line, { to: "+15550100", from })).live);
    expect(line.kinds()).toEqual(["terminated"]);
    expect(line.lastTold()).toMatchObject({ resultInfo: { code: 200, subcode } });
    expect(line.facts).toEqual([{ type: "ended", code: 200, subcode, reason: "callerHungUp" }]);
  });

  it("is terminating, then terminated, when the app hangs up", async () => {
    const line = aLine();
    expect(hangUp(await anAnsweredCall(line), {})).toEqual({ status: 204 });
    expect(line.kinds()).toEqual(["terminating", "terminated"]);
    expect(line.facts).toMatchObject([{ type: "ended", reason: "hungUpByApp" }]);
  });

  it("ends after 45 minutes unless it is kept alive", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    await line.clock.advance(44 * 60_000);
    expect(keepAlive(call, {})).toEqual({ status: 200 });
    await line.clock.advance(44 * 60_000);
    expect(line.facts).toEqual([]);
    await line.clock.advance(60_000);
    expect(line.facts).toMatchObject([
      { type: "ended", code: 408, subcode: 8537, reason: "keepAliveExpired" },
    ]);
  });

  it("is told of a hold and its end, and takes no new media between them", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    expect([takeFromHold(call.live), putOnHold(call.live), putOnHold(call.live)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(playPrompt(call, prompts("words", "one"))).toMatchObject({
      status: 400,
      error: { code: "8503" },
    });
    expect(line.lastTold()).toMatchObject({ mediaState: { audio: "inactive" } });
    expect(takeFromHold(call.live)).toBe(true);
    expect(playPrompt(call, prompts("words", "one"))).toMatchObject({ status: 200 });
    expect(line.kinds()).toEqual(["audioInactive", "audioActive"]);
    expect(line.facts.slice(0, 2)).toEqual([{ type: "held" }, { type: "resumed" }]);
  });

  it("may be established long before its sound flows", async () => {
    const line = aLine({ audioActiveAfterInMs: 7000 });
    const call = await anAnsweredCall(line);
    expect(playPrompt(call, prompts("words", "one"))).toMatchObject({ error: { code: "8503" } });
    await line.clock.advance(7000);
    expect(playPrompt(call, prompts("words", "one"))).toMatchObject({ status: 200 });
  });

  it("tells keys only once it was subscribed to, numbered from where the caller began", async () => {
    const line = aLine();
    const call = await anAnsweredCall(line);
    pressKeys(call.live, ["1"]);
    expect(line.notifications).toEqual([]);
    expect(subscribeToTone(call, { clientContext: "keys" })).toMatchObject({
      status: 200,
      body: {
        "@odata.type": "#microsoft.graph.subscribeToToneOperation",
        status: "completed",
        clientContext: "keys",
      },
    });
    pressKeys(call.live, ["2", "#"]);
    expect(line.notifications.map(told)).toMatchObject([
      { state: "established", toneInfo: { sequenceId: 7, tone: "tone2" } },
      { state: "established", toneInfo: { sequenceId: 8, tone: "pound" } },
    ]);
    expect(line.facts).toMatchObject([
      { type: "tone", tone: "tone1", sequenceId: 6 },
      { type: "toneSubscribed" },
      { type: "tone", tone: "tone2", sequenceId: 7 },
      { type: "tone", tone: "pound", sequenceId: 8 },
    ]);
  });
});

describe("an outgoing call", () => {
  const body = (changes: object = {}) => ({
    callbackUri: "http://127.0.0.1/api/calls",
    source: { identity: { applicationInstance: { id: "instance-1" } } },
    targets: [{ identity: { phone: { id: "+15550111" } } }],
    requestedModalities: ["audio"],
    mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    ...changes,
  });

  it("is established when the callee picks up", async () => {
    const line = aLine();
    const { answer } = createCall(line.ports, body());
    expect(answer).toMatchObject({
      status: 201,
      body: { state: "establishing", direction: "outgoing", callbackUri: body().callbackUri },
    });
    await line.clock.advance(5_000);
    expect(line.kinds()).toEqual(["establishing", "established", "audioActive"]);
    expect(line.facts).toEqual([{ type: "answered" }, { type: "audioActive" }]);
  });

  it("ends without ever being established when the callee is busy", async () => {
    const line = aLine({ transferOutcomes: { "+15550111": "busy" } });
    createCall(line.ports, body());
    await line.clock.advance(5_000);
    expect(line.kinds()).toEqual(["establishing", "terminated"]);
    expect(line.facts).toEqual([{ type: "ended", code: 486, subcode: 8539, reason: "unanswered" }]);
  });

  it("to a phone needs an application instance as its source", () => {
    expect(createCall(aLine().ports, body({ source: undefined }))).toEqual({
      answer: having({
        status: 403,
        error: having({ code: "7507" }),
      }),
    });
  });
});

describe("a call to several people or into a meeting", () => {
  const user = (id: string) => ({ identity: { user: { id } } });
  const meeting = (given: object, passcode: string | null = null) => ({
    callbackUri: "http://127.0.0.1/api/calls",
    requestedModalities: ["audio"],
    mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    meetingInfo: {
      "@odata.type": "#microsoft.graph.joinMeetingIdMeetingInfo",
      joinMeetingId: "234567",
      passcode,
    },
    tenantId: "tenant-1",
    ...given,
  });
  const group = (targets: readonly object[], given: object = {}) => {
    const { meetingInfo: _none, ...rest } = meeting({ targets, ...given });
    return rest;
  };
  const refusedWith = (status: number, message: string) => ({
    answer: having({
      status,
      error: having({ message: expect.stringContaining(message) as string }),
    }),
  });

  it("is established when one of them picks up", async () => {
    const line = aLine({ transferOutcomes: { anna: "busy" } });
    createCall(line.ports, group([user("anna"), user("omar")]));
    await line.clock.advance(5_000);
    expect(line.kinds()).toEqual(["establishing", "established", "audioActive"]);
  });

  test.each([
    ["a sixth target", group(["a", "b", "c", "d", "e", "f"].map(user)), "at most 5 targets"],
    [
      "a phone among them",
      group([user("anna"), { identity: { phone: { id: "+15550111" } } }]),
      "users of Teams only",
    ],
    ["nobody", group([]), "must be a user or a phone"],
    [
      "media of the app",
      group([user("anna")], {
        mediaConfig: { "@odata.type": "#microsoft.graph.appHostedMediaConfig", blob: "x" },
      }),
      "serviceHostedMediaConfig",
    ],
    ["a meeting without its tenant", meeting({ tenantId: null }), "tenantId is missing"],
    [
      "an organizer's meeting without its chat",
      meeting({
        meetingInfo: {
          "@odata.type": "#microsoft.graph.organizerMeetingInfo",
          organizer: { user: { id: "bob" } },
        },
      }),
      "needs chatInfo",
    ],
  ])("is refused for %s", (_, body, message) => {
    expect(createCall(aLine().ports, body)).toEqual(refusedWith(400, message));
  });

  it("joins with the right passcode only", () => {
    const settings = { meetings: { "234567": { passcode: "x1" } } };
    expect(createCall(aLine(settings).ports, meeting({}, "x1")).answer.status).toBe(201);
    for (const wrong of [null, "x2"]) {
      expect(createCall(aLine(settings).ports, meeting({}, wrong))).toEqual(
        refusedWith(400, "passcode"),
      );
    }
  });

  it("is established in a lobby, and heard once somebody opens", async () => {
    const line = aLine({ meetings: { "*": { lobby: "admitted" } } });
    createCall(line.ports, meeting({}));
    await line.clock.advance(2_000);
    expect(line.kinds()).toEqual(["establishing", "established"]);
    await line.clock.advance(5_000);
    expect(line.kinds()).toEqual(["establishing", "established", "audioActive"]);
  });

  it("ends in a lobby that nobody opens", async () => {
    const line = aLine({ meetings: { "*": { lobby: "kept" } } });
    createCall(line.ports, meeting({}));
    await line.clock.advance(30 * 60 * 1000 + 1000);
    expect(line.kinds()).toEqual(["establishing", "established", "terminated"]);
    expect(line.facts).toEqual([{ type: "ended", code: 200, subcode: 5855, reason: "unanswered" }]);
  });
});
