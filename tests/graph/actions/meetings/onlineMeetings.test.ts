import { answeringGraph } from "../../client/answeringGraph";
import { graphRequestFixture } from "../graphRequestFixture";

const meeting = { organizer: "user-1", meetingId: "MSpkYzE3Njc0" };
const joinWebUrl = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_M2Iz%40thread.v2/0";
const described = {
  id: meeting.meetingId,
  joinWebUrl,
  subject: "Advice",
  startDateTime: "2026-12-01T09:00:00Z",
  endDateTime: "2026-12-01T09:30:00Z",
  joinMeetingIdSettings: { isPasscodeRequired: true, joinMeetingId: "242 599 9", passcode: "Ab1" },
  chatInfo: { threadId: "19:meeting_M2Iz@thread.v2", messageId: "0", replyChainMessageId: "0" },
  lobbyBypassSettings: { scope: "organization", isDialInBypassEnabled: false },
};
const read = {
  meetingId: meeting.meetingId,
  joinUrl: joinWebUrl,
  subject: "Advice",
  startDateTime: "2026-12-01T09:00:00Z",
  endDateTime: "2026-12-01T09:30:00Z",
  joinMeetingId: "2425999",
  passcode: "Ab1",
  threadId: "19:meeting_M2Iz@thread.v2",
  messageId: "0",
  lobbyBypassSettings: { scope: "organization", isDialInBypassEnabled: false },
};

function someMeetings(...answers: readonly Response[]) {
  const { graph, sent } = answeringGraph(...answers);
  const { meetings } = graph;
  const asked = () => sent.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`);
  return { ...meetings, sent, asked };
}
const address = "https://graph.microsoft.com/v1.0/users/user-1/onlineMeetings";
const refused = (status: number, message = "") =>
  Response.json({ error: { code: "NotFound", message } }, { status });

describe("online meetings at Graph", () => {
  it("are read with how people join them, and how a call does", async () => {
    const { getOnlineMeeting, asked } = someMeetings(Response.json(described));
    expect(await getOnlineMeeting(meeting)).toEqual(read);
    expect(asked()).toEqual([`GET ${address}/${meeting.meetingId}`]);
  });

  test.each([
    {},
    { joinMeetingIdSettings: null, chatInfo: null, subject: null, lobbyBypassSettings: "odd" },
  ])("are read without what Graph does not say: %j", async (odd) => {
    const { getOnlineMeeting } = someMeetings(Response.json({ id: "MSp", joinWebUrl, ...odd }));
    expect(await getOnlineMeeting(meeting)).toEqual({ meetingId: "MSp", joinUrl: joinWebUrl });
  });

  test.each([
    [
      { joinUrl: `${joinWebUrl}?a='b'` },
      `JoinWebUrl eq '${decodeURIComponent(joinWebUrl)}?a=''b'''`,
    ],
    [{ joinMeetingId: "2425999" }, "joinMeetingIdSettings/joinMeetingId eq '2425999'"],
  ])("are found by %j", async (by, filter) => {
    const answer = Response.json({ value: [described, { odd: true }] });
    const { listOnlineMeetings, asked } = someMeetings(answer);
    expect(await listOnlineMeetings("user-1", by)).toEqual([read]);
    expect(asked().map((one) => decodeURIComponent(one))).toEqual([
      `GET ${address}?$filter=${filter}`,
    ]);
  });

  it("are changed as Graph documents it", async () => {
    const { updateOnlineMeeting, sent, asked } = someMeetings(Response.json(described));
    const change = {
      subject: "Patch Meeting Subject",
      startDateTime: "2020-09-09T21:33:30.854Z",
      endDateTime: "2020-09-09T22:03:30.856Z",
    };
    expect(await updateOnlineMeeting(meeting, change)).toEqual(read);
    expect(asked()).toEqual([`PATCH ${address}/${meeting.meetingId}`]);
    expect(sent[0]?.body).toEqual(graphRequestFixture("update-online-meeting"));
  });

  it("are deleted, also when nobody heard that it was done", async () => {
    const silent = someMeetings(new Response("", { status: 500 }), refused(404));
    await silent.deleteOnlineMeeting(meeting);
    expect(silent.asked()).toEqual(Array(2).fill(`DELETE ${address}/${meeting.meetingId}`));
  });

  it("are not taken for deleted where a permission went meanwhile", async () => {
    const { deleteOnlineMeeting } = someMeetings(new Response("", { status: 500 }), refused(403));
    await expect(deleteOnlineMeeting(meeting)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });

  it("are told apart when they are gone", async () => {
    const { getOnlineMeeting, deleteOnlineMeeting } = someMeetings(refused(404));
    for (const asking of [getOnlineMeeting(meeting), deleteOnlineMeeting(meeting)]) {
      await expect(asking).rejects.toMatchObject({
        code: "MEETING_NOT_FOUND",
        message: expect.stringContaining("the meeting was deleted") as unknown,
      });
    }
  });

  test.each([
    ["No application access policy found for this app.", /Grant-CsApplicationAccessPolicy/],
    [
      "Insufficient privileges.",
      /lacks consent for OnlineMeetings.Read.All or OnlineMeetings.ReadWrite.All/,
    ],
  ])("say what repairs a refusal: %s", async (message, sentence) => {
    const { getOnlineMeeting } = someMeetings(refused(403, message));
    await expect(getOnlineMeeting(meeting)).rejects.toThrow(sentence);
  });
});
