import { z } from "zod";
import { checkBody, refuse, type GraphAnswer } from "./graphAnswer";

const attachment = z.strictObject({
  "@odata.type": z.literal("#microsoft.graph.fileAttachment"),
  name: z.string().min(1),
  contentType: z.string(),
  contentBytes: z.base64(),
});
const body = z.strictObject({
  message: z.strictObject({
    subject: z.string(),
    importance: z.enum(["low", "normal", "high"]).optional(),
    body: z.strictObject({ contentType: z.enum(["text", "html"]), content: z.string() }),
    toRecipients: z.array(z.strictObject({ emailAddress: z.strictObject({ address: z.email() }) })),
    internetMessageId: z
      .string()
      .regex(/^<[^<>@\s]+@[^<>@\s]+>$/)
      .optional(),
    attachments: z.array(attachment).optional(),
  }),
  saveToSentItems: z.boolean().optional(),
});

/** A mail that was sent, as the app gave it. */
export type SentMail = Readonly<{ from: string; message: z.infer<typeof body>["message"] }>;

/** Takes a mail: https://learn.microsoft.com/graph/api/user-sendmail. Nothing leaves this machine. */
export function sendMail(
  from: string | undefined,
  given: unknown,
): Readonly<{ answer: GraphAnswer; mail?: SentMail }> {
  const checkedBody = checkBody(body, given);
  if ("refusal" in checkedBody) return { answer: checkedBody.refusal };
  if (checkedBody.body.message.toRecipients.length === 0) {
    return { answer: refuse(400, "ErrorInvalidRecipients", "At least one recipient is needed.") };
  }
  return { answer: { status: 202 }, mail: { from: from ?? "", message: checkedBody.body.message } };
}
