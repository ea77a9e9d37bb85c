import { toCallParty } from "../../../lib/ingress/call/toCallParty";
import type { IdentitySet } from "../../../lib/ingress/call/identitySet";

describe("toCallParty", () => {
  test.each<[identity: IdentitySet, countryCode: string | undefined, party: object]>([
    [undefined, undefined, { kind: "unknown" }],
    [undefined, "DE", { kind: "unknown", countryCode: "DE" }],
    [{}, undefined, { kind: "unknown" }],
    [
      { phone: { id: "+4930555099" } },
      "DE",
      { kind: "phone", id: "+4930555099", countryCode: "DE" },
    ],
    [
      { user: { id: "u-1", displayName: "Anna" } },
      undefined,
      { kind: "user", id: "u-1", displayName: "Anna" },
    ],
    // Whoever has a number can be rung back by it.
    [
      { user: { id: "u-1" }, phone: { id: "+4930555099" } },
      undefined,
      { kind: "phone", id: "+4930555099" },
    ],
    [{ guest: { displayName: "Bert" } }, undefined, { kind: "guest", displayName: "Bert" }],
    [
      { application: { id: "a-1" }, applicationInstance: { id: "i-1" } },
      undefined,
      { kind: "application", id: "i-1" },
    ],
  ])("says %j with the country %s as %j", (identity, countryCode, party) => {
    expect(toCallParty(identity, { countryCode })).toEqual(party);
  });

  test.each([
    ["en-US", "en"],
    ["de", "de"],
    ["zh-Hans-CN", "zh"],
    ["", undefined],
    ["languageId-value", undefined],
    [undefined, undefined],
  ])("says of the language %s that it is %s", (languageId, language) => {
    expect(toCallParty({ user: { id: "u" } }, { languageId }).language).toBe(language);
  });
});
