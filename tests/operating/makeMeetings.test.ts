import { meeting } from "../../functions/api/meeting";
import { meetings } from "../../functions/api/meetings";
import { IvrError } from "../../lib/errors";
import type { GraphMeetings } from "../../lib/graph/actions/meetings/graphMeetings";
import { makeMeetings } from "../../lib/operating/makeMeetings";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";
import { anApi, at } from "../functions/support/anApi";

const facts = {
  meetingId: "MSp",
  joinUrl: "https://teams.microsoft.com/meet/2425999?p=Ab1",
  joinMeetingId: "2425999",
};

function someMeetings(fail?: IvrError) {
  const asked: unknown[] = [];
  const answerWith =
    <Answer>(answer: Answer) =>
    (...request: unknown[]): Promise<Answer> => {
      asked.push(request);
      return fail === undefined ? Promise.resolve(answer) : Promise.reject(fail);
    };
  const graph: GraphMeetings = {
    listOnlineMeetings: answerWith([facts]),
    getOnlineMeeting: answerWith(facts),
    updateOnlineMeeting: answerWith({ ...facts, subject: "Later" }),
    deleteOnlineMeeting: answerWith(undefined),
  };
  const api = anApi();
  const made = makeMeetings({
    loadBindings: () =>
      Promise.resolve({
        ...aPlan(flowOf({ bye: { type: "hangup" } })).bindings,
        organizers: { advice: { userId: "user-7", name: "Advice" } },
      }),
    meetings: graph,
    saveAuditEntry: api.storage.auditLog.saveAuditEntry,
    now: () => at,
  });
  Object.assign(api.parts.calls, made);
  return { ...api, asked };
}
const one = { organizer: "advice", meetingId: "MSp" };
const ofUser = { organizer: "user-7", meetingId: "MSp" };

describe("meetings/{organizer}", () => {
  test.each([
    [{ joinUrl: facts.joinUrl }, { joinUrl: facts.joinUrl }],
    [{ joinMeetingId: "242 599 9" }, { joinMeetingId: "2425999" }],
  ])("finds a meeting by %j", async (query, by) => {
    const { send, asked, audited } = someMeetings();
    const { status, json } = await send(meetings, "GET", {
      params: { organizer: "advice" },
      query,
    });
    expect([status, json]).toEqual([200, facts]);
    expect(asked).toEqual([["user-7", by]]);
    expect(await audited()).toEqual([]);
  });

  test.each<Record<string, string>>([
    {},
    { joinUrl: facts.joinUrl, joinMeetingId: "2425999" },
    { joinUrl: "no link" },
    { joinMeetingId: "12" },
    { subject: "Advice" },
  ])("answers 400 to %j, and asks nobody", async (query) => {
    const { send, asked } = someMeetings();
    const answer = await send(meetings, "GET", { params: { organizer: "advice" }, query });
    expect([answer.status, asked]).toEqual([400, []]);
  });
});

describe("meetings/{organizer}/{meetingId}", () => {
  it("shows a meeting", async () => {
    const { send, asked } = someMeetings();
    const { status, json } = await send(meeting, "GET", { params: one });
    expect([status, json, asked]).toEqual([200, facts, [[ofUser]]]);
  });

  it("changes it, with times in UTC, and notes who did", async () => {
    const { send, asked, audited } = someMeetings();
    const body = {
      startDateTime: "2026-12-01T10:00:00+01:00",
      endDateTime: "2026-12-01T11:00:00+01:00",
      lobbyBypassSettings: { scope: "everyone" },
    };
    const { status, json } = await send(meeting, "PATCH", { params: one, body });
    expect([status, json]).toEqual([200, { ...facts, subject: "Later" }]);
    const change = {
      startDateTime: "2026-12-01T09:00:00.000Z",
      endDateTime: "2026-12-01T10:00:00.000Z",
      lobbyBypassSettings: { scope: "everyone" },
    };
    expect(asked).toEqual([[ofUser, change]]);
    expect(await audited()).toMatchObject([
      {
        who: "function key",
        what: "meetingChanged",
        subject: "meetings",
        detail: "advice: startDateTime, endDateTime, lobbyBypassSettings",
      },
    ]);
  });

  test.each<[object, string]>([
    [{}, "must change something"],
    [{ startDateTime: "2026-12-01T09:00:00Z" }, "must come with `startDateTime`"],
    [
      { startDateTime: "2026-12-01T09:00:00Z", endDateTime: "2026-12-01T09:30:00+01:00" },
      "must be after `startDateTime`",
    ],
    [{ startDateTime: "soon" }, "must be an instant"],
    [{ lobbyBypassSettings: { scope: "nobody" } }, "must be one of organizer, organization"],
    [{ organizer: "anna" }, "must not have `organizer`"],
  ])("answers 400 with a sentence to %j", async (body, sentence) => {
    const { send, asked } = someMeetings();
    const { status, json } = await send(meeting, "PATCH", { params: one, body });
    expect([status, asked]).toEqual([400, []]);
    expect(JSON.stringify(json)).toContain(sentence);
  });

  it("deletes it, and notes who did", async () => {
    const { send, asked, audited } = someMeetings();
    expect(await send(meeting, "DELETE", { params: one })).toMatchObject({ status: 204 });
    expect(asked).toEqual([[ofUser]]);
    expect(await audited()).toMatchObject([{ what: "meetingDeleted", detail: "advice" }]);
  });

  test.each(["GET", "DELETE"] as const)(
    "answers 404 to %s for somebody whom the bindings do not name",
    async (method) => {
      const { send, asked } = someMeetings();
      const params = { ...one, organizer: "anna" };
      const { status, json } = await send(meeting, method, { params });
      expect([status, asked]).toEqual([404, []]);
      expect(JSON.stringify(json)).toContain("The bindings name no organizer anna: it has advice.");
    },
  );

  test.each([
    ["MEETING_NOT_FOUND", 404],
    ["GRAPH_REFUSED", 502],
    ["GRAPH_UNAVAILABLE", 503],
  ] as const)("says what Graph said: %s as %d, and notes nothing", async (code, status) => {
    const { send, audited } = someMeetings(new IvrError(code, "It was refused."));
    expect(await send(meeting, "DELETE", { params: one })).toMatchObject({ status });
    expect(await audited()).toEqual([]);
  });
});
