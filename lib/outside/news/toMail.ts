import type { MailChannel } from "../../flow/document/channel";
import type { Mail } from "../../graph/actions/mail";
import { makeHtml, type Html } from "../../html/makeHtml";
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
  return makeHtml`${[
    makeHtml`<p><b>${title}</b></p>`,
    ...(text === undefined ? [] : [makeHtml`<p>${toLines(text.split("\n"))}</p>`]),
    makeHtml`<p>${toLines(facts.map(([name, value]) => `${name}: ${value}`))}</p>`,
    ...links.map((link) => makeHtml`<p><a href="${link.url}">${link.title}</a></p>`),
  ]}`.markup;
}

function toLines(lines: readonly string[]): readonly Html[] {
  const last = lines.length - 1;
  return lines.map((line, at) => makeHtml`${line}${at < last ? makeHtml`<br>` : undefined}`);
}
