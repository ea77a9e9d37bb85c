import type { Bindings } from "../../lib/flow/document/bindings";
import type { Log } from "../../lib/log";
import { makeHandleNotification } from "../../lib/worker/makeHandleNotification";
import type { Notification } from "../../lib/worker/ports";

const notification: Notification = {
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
  const queued: { notification: Notification; dueAt: string | undefined }[] = [];
  const handle = makeHandleNotification(
    {
      loadBindings: async () => bound,
      sendNotification: async (channel, { id }) => {
        sent.push(`${typeof channel.url === "string" ? channel.url : channel.url.setting} ${id}`);
        await send();
      },
      queueNotification: async (one, dueAt) => void queued.push({ notification: one, dueAt }),
      now: () => "2026-11-20T09:00:10.000Z",
    },
    silent,
  );
  return { handle, sent, queued };
}
const refuse = () => Promise.reject(new Error("The channel answered 500."));

describe("handleNotification", () => {
  it("sends to the channel's address", async () => {
    const { handle, sent, queued } = aSender(async () => undefined);

    await handle(notification);

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

    await handle({ ...notification, attempt });

    expect(queued).toEqual([{ notification: { ...notification, attempt: attempt + 1 }, dueAt }]);
  });

  it("gives up after the fourth, so that it becomes a dead letter", async () => {
    const { handle, queued } = aSender(refuse);

    await expect(handle({ ...notification, attempt: 4 })).rejects.toThrow("500");
    expect(queued).toEqual([]);
  });

  it("waits for a channel that nobody bound yet", async () => {
    const { handle, sent, queued } = aSender(async () => undefined, { schema: "bindings/v1" });

    await handle(notification);

    expect({ sent, attempts: queued.map((one) => one.notification.attempt) }).toEqual({
      sent: [],
      attempts: [2],
    });
  });
});
