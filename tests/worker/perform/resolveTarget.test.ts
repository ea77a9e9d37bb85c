import type { Bindings } from "../../../lib/flow/document/bindings";
import type { Target } from "../../../lib/flow/document/flow";
import { resolveTarget } from "../../../lib/worker/perform/resolveTarget";

const bindings = {
  schema: "bindings/v1",
  people: { anna: { userId: "user-1", name: "Anna" } },
  numbers: { mobile: "+4930555010" },
  queues: { helpdesk: { phone: "+4930555020" }, instance: { applicationInstanceId: "app-1" } },
  attendants: { evening: { applicationInstanceId: "app-2" } },
} satisfies Bindings;

describe("resolveTarget", () => {
  test.each<[Target, unknown]>([
    [{ person: "anna" }, { kind: "user", userId: "user-1" }],
    [{ phone: "mobile" }, { kind: "phone", phoneNumber: "+4930555010" }],
    [{ phone: "+4930555030" }, { kind: "phone", phoneNumber: "+4930555030" }],
    [{ queue: "helpdesk" }, { kind: "phone", phoneNumber: "+4930555020" }],
    [{ queue: "instance" }, { kind: "applicationInstance", applicationInstanceId: "app-1" }],
    [{ attendant: "evening" }, { kind: "applicationInstance", applicationInstanceId: "app-2" }],
    [{ voicemail: "box" }, undefined],
  ])("makes %j %j", (target, expected) => {
    expect(resolveTarget(bindings, target)).toEqual(expected);
  });

  test.each<Target>([
    { person: "constructor" },
    { phone: "toString" },
    { queue: "valueOf" },
    { attendant: "constructor" },
  ])("knows no %j, although every object has that name", (target) => {
    expect(resolveTarget(bindings, target)).toBeUndefined();
    expect(resolveTarget({ schema: "bindings/v1" }, target)).toBeUndefined();
  });
});
