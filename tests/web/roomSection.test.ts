import { roomSection } from "../../web/people/roomSection";

const board = {
  name: "Board",
  number: "12",
  meetingId: "234 567 890 12",
  passcode: "Ab1Cd2",
  most: 20,
};

describe("the form of a room", () => {
  it("changes nothing that nobody changed", () => {
    expect(roomSection.write(roomSection.read(board), board)).toEqual(board);
  });

  it("leaves out what is empty", () => {
    const values = {
      name: "Board",
      roomNumber: "",
      meetingId: "234567890",
      passcode: "",
      most: "",
    };
    expect(roomSection.write(values, undefined)).toEqual({ name: "Board", meetingId: "234567890" });
  });

  it.each([
    ["roomNumber", "1a", "badExtension"],
    ["meetingId", "", "missing"],
    ["meetingId", "https://teams", "badMeetingId"],
    ["most", "1", "badMost"],
    ["most", "251", "badMost"],
    ["most", "", undefined],
    ["meetingId", "234 567 890 12", undefined],
  ])("finds of %s “%s” that it is %s", (name, value, fault) => {
    const field = roomSection.fields.find((one) => one.name === name);
    expect(field?.check?.(value, { values: {}, bindings: { schema: "bindings/v1" } })).toBe(fault);
  });
});
