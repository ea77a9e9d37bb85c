import type { Bindings } from "../../../lib/flow/document/bindings";
import type { Log } from "../../../lib/log";
import { makeHandleChannelMessage } from "../../../lib/worker/handle/makeHandleChannelMessage";
import type { ChannelMessage } from "../../../lib/worker/ports";

const channelMessage: ChannelMessage = {
  id: "call-1/notify-7",
  callId: "call-1",
  channel: "crm",
  text: "A good customer called.",
  at: "2026-11-20T09:00:00.000Z",
  attempt: 1,
};
const bindings: Bindings = {
  schema: "bindings/v1",
  channels: { crm: { url: "https://crm.example/hook" } },
};
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

function aSender(send: () => Promise<void>, bound: Bindings = bindings) {
  const sent: string[] = [];
  const queued: { channelMessage: ChannelMessage; dueAt: string | undefined }[] = [];
  const handle = makeHandleChannelMessage(
    {
      loadBindings: async () => bound,
      sendChannelMessage: async (channel, { id }) => {
        sent.push(`${typeof channel.url === "string" ? channel.url : channel.url.setting} ${id}`);
        await send();
      },
      queueChannelMessage: async (one, dueAt) => void queued.push({ channelMessage: one, dueAt }),
      now: () => "2026-11-20T09:00:10.000Z",
    },
    silent,
  );
  return { handle, sent, queued };
}
const refuse = () => Promise.reject(new Error("The channel answered 500."));

describe("handleChannelMessage", () => {
  it("sends to the channel's address", async () => {
    const { handle, sent, queued } = aSender(async () => undefined);

    await handle(channelMessage);

    expect({ sent, queued }).toEqual({
      sent: ["https://crm.example/hook call-1/notify-7"],
      queued: [],
    });
  });

  test.each([
    [1, "2026-11-20T09:00:40.000Z"],
    [2, "2026-11-20T09:05:10.000Z"],
    [3, "2026-11-20T10:00:10.000Z"],
  ])("tries again later after attempt %d", async (attempt, dueAt) => {
    const { handle, queued } = aSender(refuse);

    await handle({ ...channelMessage, attempt });

    expect(queued).toEqual([
      { channelMessage: { ...channelMessage, attempt: attempt + 1 }, dueAt },
    ]);
  });

  it("gives up after the fourth, so that it becomes a dead letter", async () => {
    const { handle, queued } = aSender(refuse);

    await expect(handle({ ...channelMessage, attempt: 4 })).rejects.toThrow("500");
    expect(queued).toEqual([]);
  });

  it("waits for a channel that nobody bound yet", async () => {
    const { handle, sent, queued } = aSender(async () => undefined, { schema: "bindings/v1" });

    await handle(channelMessage);

    expect({ sent, attempts: queued.map((one) => one.channelMessage.attempt) }).toEqual({
      sent: [],
      attempts: [2],
    });
  });
});
