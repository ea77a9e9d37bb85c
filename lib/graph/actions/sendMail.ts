import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { GraphAction } from "./graphAction";
import type { Mail } from "./mail";
import type { Odata } from "./parts/wire";

/** On the wire the bytes are base64, not the number of Graph's types. */
type Attachment = Omit<Odata<FileAttachment>, "contentBytes"> & Readonly<{ contentBytes: string }>;
type MailMessage = Omit<Message, "attachments"> & Readonly<{ attachments?: readonly Attachment[] }>;
type SendMailRequest = Readonly<{ message: MailMessage; saveToSentItems: true }>;

/**
 * Sends a mail from a mailbox and keeps it among the sent ones: https://learn.microsoft.com/graph/api/user-sendmail. Graph has
 * no key against a second one: after an unknown outcome it is not tried again here, and a later one has the same Message-ID.
 */
export const sendMail: GraphAction<Mail> = {
  method: "POST",
  path: "users/{from}/sendMail",
  words: [],
  isRepeatable: false,
  toBody: (mail): SendMailRequest => ({ message: toMessage(mail), saveToSentItems: true }),
  // 202 has no body: https://learn.microsoft.com/graph/api/user-sendmail#response
  read: async () => undefined,
};

function toMessage({ to, subject, html, messageId, isUrgent, attachment }: Mail): MailMessage {
  return {
    subject,
    importance: isUrgent ? "high" : "normal",
    body: { contentType: "html", content: html },
    toRecipients: to.map((address) => ({ emailAddress: { address } })),
    ...(messageId !== undefined && { internetMessageId: messageId }),
    ...(attachment && { attachments: [toAttachment(attachment)] }),
  };
}

function toAttachment({ name, contentType, content }: NonNullable<Mail["attachment"]>): Attachment {
  return {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name,
    contentType,
    contentBytes: Buffer.from(content).toString("base64"),
  };
}
