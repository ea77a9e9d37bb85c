import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import type { Bindings } from "../../../../lib/flow/document/bindings";
import { bindingsSchema } from "../../../../lib/flow/document/bindings";
import { fixtureBindings, fixtureFlow } from "../../../support/readFixture";

const flow = fixtureFlow("contoso");
const bindings = fixtureBindings();
const mail = { kind: "mail" as const, from: "ivr@contoso.com", to: ["office@contoso.com"] };

function found(attach: boolean, channels: Bindings["channels"]): readonly string[] {
  const mailboxes = Object.fromEntries(
    Object.keys(bindings.mailboxes ?? {}).map((key) => [
      key,
      { name: "Reception", notify: "office", attach },
    ]),
  );
  return checkFlow(flow, { bindings: { ...bindings, mailboxes, channels } }).problems.flatMap(
    ({ code, severity, values }) =>
      code === "soundLeaves" || code === "unknownChannel"
        ? [`${severity} ${code} ${String(values["kind"] ?? values["name"])}`]
        : [],
  );
}

describe("a mailbox that tells a channel", () => {
  it("is warned of when nobody knows the channel", () => {
    expect(new Set(found(false, {}))).toEqual(new Set(["warning unknownChannel office"]));
  });

  it("says that sound in a mail stays there, and that no other channel takes it", () => {
    expect(new Set(found(true, { office: mail }))).toEqual(new Set(["warning soundLeaves mail"]));
    expect(new Set(found(true, { office: { url: "https://a.example/" } }))).toEqual(
      new Set(["warning soundLeaves webhook"]),
    );
    expect(found(false, { office: mail })).toEqual([]);
  });
});

test.each([
  [{ url: "https://a.example/" }, true],
  [{ kind: "webhook", url: "https://a.example/", secret: { setting: "IVR_SECRET_KEY" } }, true],
  [{ kind: "webhook", url: "https://a.example/", secret: "in the open" }, false],
  [{ kind: "teams", url: { setting: "IVR_SECRET_HOOK" }, timeZone: "Europe/Berlin" }, true],
  [{ kind: "teams", url: "https://a.example/", timeZone: "Berlin" }, false],
  [mail, true],
  [{ ...mail, to: ["Office <office@contoso.com>"] }, false],
  [{ ...mail, to: [] }, false],
  [{ kind: "pigeon", url: "https://a.example/" }, false],
])("the channel %j: %s", (office, isRight) => {
  const document = { schema: "bindings/v1", channels: { office } };
  expect(bindingsSchema.safeParse(document).success).toBe(isRight);
});

describe("a target that tells a channel", () => {
  const codes = (channels: Bindings["channels"]) => {
    const people = Object.fromEntries(
      Object.entries(bindings.people ?? {}).map(([key, person]) => [
        key,
        { ...person, notify: "desk" },
      ]),
    );
    const queues = Object.fromEntries(
      Object.entries(bindings.queues ?? {}).map(([key, queue]) => [
        key,
        { ...queue, notify: "desk" },
      ]),
    );
    return checkFlow(flow, {
      bindings: { ...bindings, people, queues, channels },
    }).problems.flatMap(({ code, values }) =>
      code === "unknownTargetChannel" ? [String(values["name"])] : [],
    );
  };

  it("is warned of when nobody knows the channel", () => {
    expect(new Set(codes({}))).toEqual(new Set(["desk"]));
    expect(codes({ desk: { kind: "teams", url: "https://teams.example/hook" } })).toEqual([]);
  });
});
