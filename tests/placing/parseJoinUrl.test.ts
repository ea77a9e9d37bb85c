import { parseJoinUrl } from "../../lib/placing/parseJoinUrl";

const tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const organizer = "550fae72-d251-43ec-868c-373732c2704f";
const context = encodeURIComponent(JSON.stringify({ Tid: tenant, Oid: organizer }));
const thread = "19%3ameeting_ZWI0Y2IzMGEtZTk1@thread.v2";
const long = `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
const organizerMeeting = {
  kind: "organizerMeeting",
  threadId: "19:meeting_ZWI0Y2IzMGEtZTk1@thread.v2",
  messageId: "0",
  organizerId: organizer,
  organizerTenantId: tenant,
};

describe("parseJoinUrl", () => {
  it("reads the link of an invitation", () => {
    expect(parseJoinUrl(long)).toEqual(organizerMeeting);
    expect(parseJoinUrl(`${long}&anon=true`)).toEqual(organizerMeeting);
    expect(parseJoinUrl(long.replace("teams.microsoft.com", "dod.teams.microsoft.us"))).toEqual(
      organizerMeeting,
    );
  });

  it("reads the short link, with its passcode and without", () => {
    expect(parseJoinUrl("https://teams.microsoft.com/meet/2345678901234?p=aBc12")).toEqual({
      kind: "joinMeetingId",
      joinMeetingId: "2345678901234",
      passcode: "aBc12",
    });
    expect(parseJoinUrl("https://teams.microsoft.com/meet/2345678901234")).toEqual({
      kind: "joinMeetingId",
      joinMeetingId: "2345678901234",
    });
  });

  test.each([
    "",
    "teams",
    long.replace("https:", "http:"),
    long.replace("teams.microsoft.com", "teams.microsoft.com.example"),
    long.replace("meetup-join", "channel"),
    long.replace("/0?", "/?"),
    long.replace(thread, "19%3ameeting"),
    long.replace(thread, "%E0%A4%A"),
    `https://teams.microsoft.com/l/meetup-join/${thread}/0`,
    `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=%7B`,
    long.replace(organizer, "bob"),
    "https://teams.microsoft.com/meet/abc",
    "https://teams.live.com/meet/2345678901234",
  ])("knows no meeting by %s", (url) => {
    expect(parseJoinUrl(url)).toBeUndefined();
  });
});
