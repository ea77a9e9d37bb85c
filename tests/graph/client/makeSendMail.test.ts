import { answeringGraph } from "./answeringGraph";
import { sendMail as takeMail } from "../../../local/graph/actions/sendMail";
import { findAction } from "../../../local/graph/actions/index";

const mail = {
  from: "ivr@contoso.com",
  to: ["office@contoso.com"],
  subject: "New message",
  html: "<p>Hello</p>",
  messageId: "<0123456789ab.ivr@contoso.com>",
  isUrgent: false,
  attachment: { name: "a.wav", contentType: "audio/wav", content: new Uint8Array([1, 2, 3]) },
};

function aMailer(...answers: readonly Response[]) {
  const { graph, sent } = answeringGraph(...answers);
  return { sendMail: graph.sendMail, sent };
}

describe("makeSendMail", () => {
  it("sends from the mailbox, as Graph documents it, and keeps the mail among the sent ones", async () => {
    const { sendMail, sent } = aMailer(new Response(null, { status: 202 }));

    await sendMail(mail);

    expect(sent).toMatchObject([
      {
        method: "POST",
        url: "https://graph.microsoft.com/v1.0/users/ivr%40contoso.com/sendMail",
        body: {
          message: {
            subject: "New message",
            importance: "normal",
            body: { contentType: "html", content: "<p>Hello</p>" },
            toRecipients: [{ emailAddress: { address: "office@contoso.com" } }],
            internetMessageId: "<0123456789ab.ivr@contoso.com>",
            attachments: [
              {
                "@odata.type": "#microsoft.graph.fileAttachment",
                name: "a.wav",
                contentType: "audio/wav",
                contentBytes: "AQID",
              },
            ],
          },
          saveToSentItems: true,
        },
      },
    ]);
    expect(findAction("POST", new URL(sent[0]?.url ?? "").pathname)).toEqual({
      name: "sendMail",
      from: "ivr@contoso.com",
    });
    expect(takeMail(mail.from, sent[0]?.body).answer).toEqual({ status: 202 });
  });

  it("does not send a second one when nobody knows about the first", async () => {
    const { sendMail, sent } = aMailer(new Response(null, { status: 504 }));

    await expect(sendMail(mail)).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect(sent).toHaveLength(1);
  });

  test.each([
    [403, "scripts/azure/grantMail.sh"],
    [404, "does not exist in Exchange"],
  ])("says what to do at %d, without the address", async (status, words) => {
    const { sendMail } = aMailer(new Response(null, { status }));

    const refused = sendMail(mail);

    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow("ivr@contoso.com");
  });
});
