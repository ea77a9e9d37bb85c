import { bindingsSchema } from "../../lib/flow/document/bindings";
import { makeGraph } from "../../lib/graph/client/makeGraph";
import { probeMail } from "../../lib/health/probeMail";
import { sendMail as takeMail } from "../../local/graph/actions/sendMail";
import { fakeTime } from "../graph/client/fakeTime";
import { scriptedFetch } from "../graph/client/scriptedFetch";

const billing = { kind: "mail", from: "ivr@contoso.com", to: ["billing@contoso.com"] };
const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ error: { code, message: "" } }), { status });

function aProbe(
  answers: readonly Response[],
  { channels = { billing }, roles = [] as readonly string[] } = {},
) {
  const { fetch, sent } = scriptedFetch(...answers);
  const { probeMailbox } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home",
    getToken: () => Promise.resolve("token"),
    fetch,
    ...fakeTime(),
  });
  const probe = probeMail({
    loadBindings: () => Promise.resolve(bindingsSchema.parse({ schema: "bindings/v1", channels })),
    readRoles: () => Promise.resolve({ type: "roles", roles }),
    probeMailbox,
  });
  return { look: probe.look, sent };
}

describe("probeMail", () => {
  it("asks Graph to send to nobody, and takes the refusal of that as leave to send", async () => {
    const { look, sent } = aProbe([refusal(400, "ErrorInvalidRecipients")]);
    expect(await look()).toEqual({});
    expect(sent).toHaveLength(1);
    // The simulated Graph delivers nothing of it, and answers what was answered here.
    const { answer, mail } = takeMail("ivr@contoso.com", sent[0]?.body);
    expect(mail).toBeUndefined();
    expect(answer).toMatchObject({ status: 400, error: { code: "ErrorInvalidRecipients" } });
  });

  it("asks once for a mailbox that several channels send from", async () => {
    const channels = { billing, office: { ...billing, from: "IVR@contoso.com" } };
    const { look, sent } = aProbe([refusal(403, "ErrorAccessDenied")], { channels });
    expect(await look()).toMatchObject({
      problem: expect.stringMatching(
        /^Channel billing, office: .*scripts\/azure\/grantMail\.sh/,
      ) as string,
    });
    expect(sent).toHaveLength(1);
  });

  it("names the channel whose mailbox does not exist, and not its address", async () => {
    const found = await aProbe([refusal(404, "ErrorInvalidUser")]).look();
    expect(found).toMatchObject({
      problem: expect.stringMatching(/^Channel billing: .*does not exist in Exchange/) as string,
    });
    expect(JSON.stringify(found)).not.toContain("ivr@contoso.com");
  });

  it("does not take another refusal of the request for a proof", async () => {
    expect(await aProbe([refusal(400, "ErrorInvalidRequest")]).look()).toEqual({
      note: "Not proven for billing: Graph answered 400 (ErrorInvalidRequest).",
    });
  });

  it("finds a consent in Entra that opens every mailbox", async () => {
    const { look, sent } = aProbe([], { roles: ["Mail.Send"] });
    expect(await look()).toMatchObject({
      problem: "The app has Mail.Send in Entra, so it may send from every mailbox.",
    });
    expect(sent).toEqual([]);
  });

  it("has nothing to ask where no channel sends mail", async () => {
    expect(await aProbe([], { channels: {} as { billing: typeof billing } }).look()).toEqual({
      note: "No channel sends mail.",
    });
  });
});
