import {
  toAttemptUri,
  toCallbackUri,
  toClientContext,
  toIdentity,
  toInvited,
  toTargetIdentity,
  type TransferTarget,
} from "../../../../lib/graph/actions/parts/wire";

const identity = (id: string) => ({ "@odata.type": "#microsoft.graph.identity", id });

describe("where Graph tells of calls", () => {
  it("is one address, and one of its own for each attempt to place a call", () => {
    expect(toCallbackUri("https://bot.contoso.com")).toBe("https://bot.contoso.com/api/calls");
    expect(toAttemptUri("https://bot.contoso.com", "a/b 1")).toBe(
      "https://bot.contoso.com/api/calls/a%2Fb%201",
    );
  });
});

describe("toClientContext", () => {
  it("takes the 256 characters that Graph takes, and no more", () => {
    expect(toClientContext("x".repeat(256))).toHaveLength(256);
    expect(() => toClientContext("x".repeat(257))).toThrow(
      "An operation's name has 257 characters, but Graph's clientContext takes 256: shorten it.",
    );
  });
});

// Members that identitySet declares need no type of their own, others do.
describe("whom Graph transfers to", () => {
  it.each<[TransferTarget, object]>([
    [{ kind: "user", userId: "anna" }, { user: { id: "anna" } }],
    [{ kind: "phone", phoneNumber: "+4930555012" }, { phone: identity("+4930555012") }],
    [{ kind: "application", applicationId: "bot-2" }, { application: { id: "bot-2" } }],
    [
      { kind: "applicationInstance", applicationInstanceId: "night" },
      { applicationInstance: identity("night") },
    ],
  ])("is %j as %j", (target, expected) => {
    expect(toTargetIdentity(target)).toEqual(expected);
  });
});

describe("whom Graph invites", () => {
  it("is named with all types, and with the call that is left for this one", () => {
    expect(toInvited({ kind: "user", userId: "anna" }, "call-2")).toEqual({
      "@odata.type": "#microsoft.graph.invitationParticipantInfo",
      identity: { "@odata.type": "#microsoft.graph.identitySet", user: identity("anna") },
      replacesCallId: "call-2",
    });
    expect(toInvited({ kind: "phone", phoneNumber: "+4930555012" }, undefined)).toEqual({
      "@odata.type": "#microsoft.graph.invitationParticipantInfo",
      identity: {
        "@odata.type": "#microsoft.graph.identitySet",
        phone: identity("+4930555012"),
      },
    });
  });
});

describe("toIdentity", () => {
  it("has a name where there is one", () => {
    expect(toIdentity("a", "Sales")).toEqual({ ...identity("a"), displayName: "Sales" });
  });
});
