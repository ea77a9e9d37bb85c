import type { Channel } from "../flow/document/channel";
import { omitUndefined } from "../flow/omitUndefined";
import type { SendMail } from "../graph/actions/mail";
import type { CallbackNotice, ChannelMessage, Notice, SendChannelMessage } from "../worker/ports";
import type { AskOutside } from "./makeAskOutside";
import type { ReadSecret } from "./makeReadSecret";
import { newsWords } from "./news/newsWords";
import { makeSignature } from "./news/makeSignature";
import { toCard } from "./news/toCard";
import { toMail } from "./news/toMail";
import { toNews } from "./news/toNews";

const timeoutInMs = 10_000;

/** What sends by each way. */
type Ports = Readonly<{
  askOutside: AskOutside;
  readSecret: ReadSecret;
  sendMail: SendMail;
  /** ISO instant of now. */
  now: () => string;
}>;

/**
 * Makes the sending of channel messages: a POST of JSON or of a card, or a mail. What tells one message from another is the
 * same at every attempt. Rejects unless the channel takes it.
 */
export function makeSendChannelMessage(ports: Ports): SendChannelMessage {
  return async (channel, channelMessage, notice) => {
    const { id } = channelMessage;
    switch (channel.kind) {
      case "mail": {
        const news = toNews(channelMessage, notice, channel);
        return ports.sendMail(
          toMail(channel, news, {
            id,
            sound: notice && "sound" in notice ? notice.sound : undefined,
          }),
        );
      }
      case "teams": {
        const news = toNews(channelMessage, notice, channel);
        return post(ports, channel, id, toCard(news, newsWords[channel.language ?? "en"].cutOff));
      }
      case "webhook":
      case undefined:
        return post(ports, channel, id, JSON.stringify(toJson(channelMessage, notice)));
    }
  };
}

async function post(
  { askOutside, readSecret, now }: Ports,
  channel: Exclude<Channel, { kind: "mail" }>,
  id: string,
  body: string,
): Promise<void> {
  const secret = "secret" in channel ? channel.secret : undefined;
  const signature = secret && makeSignature(body, readSecret(secret), now());
  const { status } = await askOutside({
    url: readSecret(channel.url),
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": id,
      ...omitUndefined({ "ivr-signature": signature }),
    },
    body,
    timeoutInMs,
  });
  if (status < 200 || status > 299) throw new Error(`The channel answered ${status}.`);
}

/** What a program is told: the text of a flow, or a caller's message. */
function toJson(channelMessage: ChannelMessage, notice: Notice | CallbackNotice | undefined) {
  const { id, callId, at } = channelMessage;
  if (notice === undefined) {
    const { text, news } = channelMessage;
    return { id, callId, text, at, ...omitUndefined({ news }) };
  }
  if ("queueName" in notice) {
    const { callback } = channelMessage;
    const { title } = toNews(channelMessage, notice, {});
    return { id, callId, text: title, at, callback: { ...callback, ...notice } };
  }
  const { details, mailboxName, durationInMs, link, saidNumber, earlier } = notice;
  const { recordingId, mailbox, caller, urgent, recordedAt, words, urgentWord } = details;
  const news = toNews(channelMessage, notice, {});
  return {
    id,
    callId,
    text: news.title,
    at,
    message: {
      recordingId,
      mailbox,
      mailboxName,
      caller,
      urgent,
      recordedAt,
      ...omitUndefined({ durationInMs, words, urgentWord, saidNumber }),
      earlier,
      link,
    },
  };
}
