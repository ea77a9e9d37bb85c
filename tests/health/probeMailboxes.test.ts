import { bindingsSchema } from "../../lib/flow/document/bindings";
import { probeMailboxes } from "../../lib/health/probeMailboxes";

const look = (mailbox: Readonly<Record<string, unknown>>, writesWords = true) =>
  probeMailboxes({
    loadBindings: async () =>
      bindingsSchema.parse({
        schema: "bindings/v1",
        mailboxes: { reception: { name: "Reception", ...mailbox } },
        channels: { office: { url: "https://office.example" } },
      }),
    writesWords,
  }).look();

describe("probeMailboxes", () => {
  test.each([
    ["tells nobody", {}],
    ["tells a channel that is there", { notify: "office", words: true }],
  ])("finds nothing wrong with a mailbox that %s", async (_what, mailbox) => {
    expect(await look(mailbox)).toEqual({});
  });

  it("names the mailbox whose channel is not there", async () => {
    expect(await look({ notify: "offfice" })).toMatchObject({
      problem: "Mailbox reception tells a channel offfice that is not in the bindings.",
    });
  });

  it("names the mailbox whose words nobody writes down", async () => {
    expect(await look({ words: true }, false)).toMatchObject({
      problem: "Mailbox reception asks for words, and SPEECH_ENDPOINT is empty.",
    });
  });

  it("names the queue of callbacks whose channel is not there", async () => {
    const { look: lookAtQueues } = probeMailboxes({
      loadBindings: async () =>
        bindingsSchema.parse({
          schema: "bindings/v1",
          callbackQueues: { sales: { name: "Sales", notify: "nowhere" }, support: { name: "S" } },
        }),
      writesWords: false,
    });
    expect(await lookAtQueues()).toMatchObject({
      problem: "Callback queue sales tells a channel nowhere that is not in the bindings.",
    });
  });
});
