import type { Bindings } from "../../../lib/flow/document/bindings";
import { toTransferOutcomes } from "../../../local/phone/toTransferOutcomes";
import { nameTargets } from "../../../local/stack/nameTargets";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: { olivia: { userId: "user-1", name: "Olivia" } },
  numbers: { pager: "+15550111" },
  queues: { sales: { phone: "+15550110" }, support: { applicationInstanceId: "app-1" } },
  attendants: { branch: { phone: "+15550112" } },
};

describe("nameTargets", () => {
  test.each([
    ["user-1", "person:olivia"],
    ["+15550111", "phone:pager"],
    ["+15550110", "queue:sales"],
    ["app-1", "queue:support"],
    ["+15550112", "attendant:branch"],
    ["+15550199", undefined],
  ])("calls %s %s", (id, name) => {
    expect(nameTargets(bindings)(id)).toBe(name);
  });
});

describe("toTransferOutcomes", () => {
  it("tells what happens at the number or id of each key", () => {
    const wanted = { sales: "noAnswer", support: "busy", olivia: "declined" } as const;
    expect(toTransferOutcomes(wanted, bindings)).toEqual({
      outcomes: { "+15550110": "noAnswer", "app-1": "busy", "user-1": "declined" },
    });
  });

  it("says which key the bindings do not have", () => {
    expect(toTransferOutcomes({ marketing: "busy" }, bindings)).toEqual({
      problem: '--transfer names "marketing", which the bindings do not have.',
    });
  });
});
