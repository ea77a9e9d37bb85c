import type { MailChannel } from "../../flow/document/channel";
import type { Mail } from "../../graph/actions/mail";
import type { News } from "./news";
import { toReference } from "./toReference";

/** News as a mail of simple HTML, which reads the same as plain text; its Message-ID follows from the id of what it tells. Pure. */
export function toMail(
  { from, to }: MailChannel,
  news: News,
  { id, sound }: Readonly<{ id: string; sound: Uint8Array | undefined }>,
): Mail {
  const reference = toReference(id);
  return {
    from,
    to,
    subject: news.title,
    html: toHtml(news),
    messageId: `<${reference}.ivr@${from.slice(from.lastIndexOf("@") + 1)}>`,
    isUrgent: news.isUrgent,
    attachment: sound && {
      name: `message-${reference}.wav`,
      contentType: "audio/wav",
      content: sound,
    },
  };
}

function toHtml({ title, facts, text, links }: News): string {
  return [
    `<p><b>${escape(title)}</b></p>`,
    ...(text === undefined ? [] : [`<p>${escape(text).replaceAll("\n", "<br>\n")}</p>`]),
    `<p>${facts.map(([name, value]) => `${escape(name)}: ${escape(value)}`).join("<br>\n")}</p>`,
    ...links.map((link) => `<p><a href="${escape(link.url)}">${escape(link.title)}</a></p>`),
  ].join("\n");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
