import { operationOf } from "../../support/activities";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { placeOf } from "../../support/placeOf";

const say = (prompt: string) => ({ type: "say", prompt });
const aMeeting = (changes: object = {}) =>
  flowOf({
    room: {
      type: "meeting",
      title: "Advice",
      organizer: "advice",
      next: "there",
      failed: "none",
      ...changes,
    },
    there: say("There."),
    none: say("None."),
  });
const answers = (
  call: ToldCall,
  meeting?: Readonly<{ joinUrl: string; id?: string; passcode?: string }>,
) =>
  call.happens({
    type: "onlineMeetingCreated",
    operation: operationOf(call.state()) ?? "",
    ...(meeting === undefined ? {} : { meeting }),
  });
const joinUrl = "https://teams.microsoft.com/meet/24";

describe("a meeting", () => {
  it("begins now, lasts an hour and is called like its step, unless the flow says otherwise", () => {
    const call = aCall(aMeeting());
    expect(call.actions().at(-1)).toEqual({
      type: "createOnlineMeeting",
      operation: operationOf(call.state()),
      organizer: "advice",
      subject: "Advice",
      startsAt: call.state().answeredAt,
      minutes: 60,
      filler: [{ type: "speech", text: "One moment, please.", language: "en" }],
      fillerAfterInMs: 2000,
    });
    const other = { subject: "By video", minutes: 15, filler: "Wait.", title: undefined };
    expect(aCall(aMeeting(other)).actions().at(-1)).toMatchObject({
      subject: "By video",
      minutes: 15,
      filler: [{ text: "Wait." }],
    });
    expect(
      aCall(aMeeting({ title: undefined }))
        .actions()
        .at(-1),
    ).not.toHaveProperty("subject");
  });

  it("keeps how to join it, and nothing of a meeting before", () => {
    const call = aCall(aMeeting({ next: "again" }));
    const twice = aCall(
      flowOf({
        room: { type: "meeting", organizer: "advice", next: "again", failed: "none" },
        again: { type: "meeting", organizer: "advice", next: "none", failed: "none" },
        none: say("None."),
      }),
    );
    answers(call, { joinUrl, id: "24", passcode: "Ab1" });
    answers(twice, { joinUrl, id: "24", passcode: "Ab1" });
    expect(twice.state().variables).toEqual({
      "meeting.joinUrl": joinUrl,
      "meeting.id": "24",
      "meeting.passcode": "Ab1",
    });
    answers(twice, { joinUrl: `${joinUrl}1` });
    expect(twice.state().variables).toEqual({
      "meeting.joinUrl": `${joinUrl}1`,
      "meeting.id": "",
      "meeting.passcode": "",
    });
  });

  it("goes on where the flow says when none could be made", () => {
    const call = aCall(aMeeting());
    answers(call);
    expect(placeOf(call.state())).toBe("none");
    expect(call.state().variables).toEqual({});
  });

  it("does not mind an answer of another meeting", () => {
    const call = aCall(aMeeting());
    const before = call.state();
    call.happens({ type: "onlineMeetingCreated", operation: "meeting-1", meeting: { joinUrl } });
    expect(call.state()).toBe(before);
  });
});
