import { parseCallOptions } from "../../../local/phone/parseCallOptions";

const to = ["--to", "+15550100"];

describe("parseCallOptions", () => {
  it("dials a number, keeps silent and expects nothing in particular when nothing more is said", () => {
    expect(parseCallOptions(to)).toEqual({
      type: "call",
      options: {
        outbound: false,
        to: "+15550100",
        variable: {},
        keys: [],
        transfer: {},
        limit: 180,
        packaged: false,
      },
    });
  });

  it("reads every option", () => {
    expect(
      parseCallOptions([
        ...to,
        "--from=+4930123456",
        "--forwarded-from=+4930555077",
        "--transferred-by=0F1E2D3C-0000-4000-8000-000000000001",
        "--into=meeting",
        "--keys=p2 1",
        "--expect=transfer:sales",
        "--transfer=sales=noAnswer",
        "--transfer=support=busy",
        "--time-scale=20",
        "--limit=30",
        "--packaged",
      ]),
    ).toEqual({
      type: "call",
      options: {
        to: "+15550100",
        from: "+4930123456",
        outbound: false,
        variable: {},
        "forwarded-from": "+4930555077",
        "transferred-by": "0F1E2D3C-0000-4000-8000-000000000001",
        into: "meeting",
        keys: [
          { type: "wait", seconds: 2 },
          { type: "press", key: "1" },
        ],
        expect: { type: "transfer", to: "sales" },
        "time-scale": 20,
        transfer: { sales: "noAnswer", support: "busy" },
        limit: 30,
        packaged: true,
      },
    });
  });

  it("reads a call that the app places", () => {
    expect(
      parseCallOptions([
        "--outbound",
        "--to=anna",
        "--dialled=*",
        "--variable=day=2026-11-27",
        "--variable=room=",
        "--ring=20",
        "--callee=busy",
        "--expect=busy",
      ]),
    ).toMatchObject({
      type: "call",
      options: {
        outbound: true,
        to: "anna",
        dialled: "*",
        variable: { day: "2026-11-27", room: "" },
        ring: 20,
        callee: "busy",
        expect: { type: "outbound", state: "busy" },
      },
    });
  });

  it("dials an application by its id", () => {
    const id = "0F1E2D3C-0000-4000-8000-000000000001";
    expect(parseCallOptions(["--to", id])).toMatchObject({ type: "call", options: { to: id } });
  });

  test.each([
    [["--keys", "1"], "--to must say which number to dial."],
    [["--to", "sales"], "--to must be a phone number"],
    [[...to, "--from", "me"], "--from must be a phone number"],
    [[...to, "--keys", "1 x"], '"x" is not understood among the keys.'],
    [[...to, "--expect", "transfer"], "--expect is transfer:KEY"],
    [[...to, "--expect", "goodbye:now"], "--expect is transfer:KEY"],
    [[...to, "--expect", "voicemail:"], "--expect is transfer:KEY"],
    [[...to, "--expect", "luck"], "--expect is transfer:KEY"],
    [["--outbound", ...to, "--from", "+15550199"], "--from is for calls that come in."],
    [["--outbound", ...to, "--into", "group"], "--into is for calls that come in."],
    [[...to, "--ring", "20"], "--ring is for calls that --outbound places."],
    [[...to, "--callee", "busy"], "--callee is for calls that --outbound places."],
    [[...to, "--variable", "a=b"], "--variable is for calls that --outbound places."],
    [["--outbound", ...to, "--variable", "a"], "--variable is NAME=VALUE."],
    [[...to, "--forwarded-from", "me"], "--forwarded-from must be a phone number or a user id."],
    [[...to, "--into", "bed"], "--into is group or meeting."],
    [[...to, "--expect", "busy:now"], "--expect is transfer:KEY"],
    [[...to, "--expect", "redirected"], "--expect is transfer:KEY"],
    [[...to, "--transfer", "sales"], "--transfer is written KEY=END"],
    [[...to, "--transfer", "sales=asleep"], "--transfer is written KEY=END"],
    [[...to, "--time-scale", "-1"], '--time-scale is a number from 0.1 to 1,000, not "-1".'],
    [[...to, "--time-scale=-1"], '--time-scale is a number from 0.1 to 1,000, not "-1".'],
    [[...to, "--limit", "0"], "--limit is a number from 1 to 3,600"],
    [[...to, "--kyes", "1"], 'There is no option "--kyes": did you mean --keys?'],
  ])("refuses %j in a sentence", (words, problem) => {
    const parsed = parseCallOptions(words);
    expect(parsed.type === "problem" ? parsed.problem : parsed).toContain(problem);
  });
});
