import { onCallSection } from "../../web/people/onCallSection";

const stored = {
  name: "Plumbers",
  people: [{ person: "anna" }, { phone: "standby" }],
  flow: "burstPipe",
  dialled: "*",
  from: { applicationInstanceId: "3d913abb-aec0-4964-8fa6-3c6850c4f278", displayName: "Contoso" },
  tries: 5,
  notify: "team",
};

describe("the form of an on-call list", () => {
  it("changes nothing that nobody changed", () => {
    expect(onCallSection.write(onCallSection.read(stored), stored)).toEqual(stored);
  });

  it("keeps what it does not show, and what each name stood for", () => {
    const values = { ...onCallSection.read(stored), onCallPeople: "omar; standby, +49 30 555010" };
    expect(onCallSection.write({ ...values, callsFrom: "", notify: "" }, stored)).toEqual({
      name: "Plumbers",
      people: [{ person: "omar" }, { phone: "standby" }, { phone: "+4930555010" }],
      flow: "burstPipe",
      dialled: "*",
      tries: 5,
    });
  });
});
