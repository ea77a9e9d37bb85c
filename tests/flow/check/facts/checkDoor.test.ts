import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const ofDoor = (...door: readonly object[]) =>
  problemLines({ door }).filter((line) => line.includes(" door."));
const isGroup = { var: "call.isGroup" };

describe("the check of the door", () => {
  it("says nothing of a door that is right", () => {
    expect(
      ofDoor(
        { when: isGroup, do: "answer" },
        { when: { op: "eq", args: [{ var: "caller.country" }, "fr"] }, do: "reject" },
        { do: "redirect", to: [{ person: "anna" }, { personsVoicemail: "anna" }], ring: 20 },
      ),
    ).toEqual([]);
  });

  it.each<[string, readonly object[], readonly string[]]>([
    [
      "rules after one that always holds",
      [{ do: "reject" }, { when: isGroup, do: "answer" }],
      ["warning neverAtDoor door.1"],
    ],
    [
      "no rule for groups after a redirect, which leaves them",
      [
        { do: "redirect", to: [{ personsVoicemail: "anna" }] },
        { when: isGroup, do: "answer" },
      ],
      [],
    ],
    [
      "a redirect that may end nowhere",
      [{ do: "redirect", to: [{ person: "anna" }] }],
      ["warning redirectEnds door.0.to.0"],
    ],
    ["an answer to everybody", [{ do: "answer" }], ["warning letsGroupsIn door.0"]],
    ["hours without a name", [{ is: "open", do: "reject" }], ["warning hoursUnnamed door.0.is"]],
    [
      "variables that have no value yet",
      [{ when: { var: "order.status" }, do: "reject" }],
      ["error unknownAtDoor door.0.when"],
    ],
    [
      "a list where no list can be",
      [{ when: { op: "eq", args: [{ var: "caller.number" }, { list: "nobody" }] }, do: "reject" }],
      ["error listAlone door.0.when", "error unknownName door.0.when"],
    ],
    [
      "names that nobody knows",
      [
        {
          schedule: "nights",
          do: "redirect",
          to: [{ application: "bot" }, { personsVoicemail: "nobody" }],
        },
      ],
      [
        "error unknownName door.0.schedule",
        "error unknownName door.0.to.0.application",
        "error unknownName door.0.to.1.personsVoicemail",
      ],
    ],
    [
      "numbers in quotes",
      [{ when: { op: "gt", args: [{ var: "caller.callsInLastHour" }, "5"] }, do: "reject" }],
      ["warning textOrder door.0.when"],
    ],
  ])("names %s", (_name, door, lines) => {
    expect(ofDoor(...door)).toEqual(lines);
  });

  it("says what to do about it", () => {
    expect(
      sentenceOf(
        problemsOf({ door: [{ do: "redirect", to: [{ person: "anna" }] }] }),
        "redirectEnds",
      ),
    ).toBe(
      "Rule 1 of the door sends calls on to somebody who may not pick up, and such a call never comes back. Put a queue, an attendant or a voicemail last.",
    );
  });
});
