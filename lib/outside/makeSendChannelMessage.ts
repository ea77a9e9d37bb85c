import type { SendChannelMessage } from "../worker/ports";
import type { AskOutside } from "./makeAskOutside";
import type { ReadSecret } from "./makeReadSecret";

const timeoutInMs = 10_000;

/** Makes the sending of channel messages: one JSON POST whose id is the same at every attempt. Rejects unless the channel answers 2xx. */
export function makeSendChannelMessage(
  askOutside: AskOutside,
  readSecret: ReadSecret,
): SendChannelMessage {
  return async (channel, { id, callId, text, at }) => {
    const { status } = await askOutside({
      url: readSecret(channel.url),
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": id },
      body: JSON.stringify({ id, callId, text, at }),
      timeoutInMs,
    });
    if (status < 200 || status > 299) throw new Error(`The channel answered ${status}.`);
  };
}
