import { IvrError } from "../../errors";
import type { SendMail } from "../actions/mail";

/**
 * Asks whether mail may be sent from a mailbox, and sends none. Resolves to what Graph said if it neither allowed nor refused
 * that; rejects like SendMail where it is refused.
 */
export type ProbeMailbox = (from: string) => Promise<Readonly<{ unproven?: string }>>;

/**
 * Makes the probe of mailboxes: a mail to nobody. Exchange looks first who sends and then to whom, so the mail is refused for having no
 * recipient only where everything else is well: https://learn.microsoft.com/graph/errors, ErrorInvalidRecipients.
 */
export function makeProbeMailbox(sendMail: SendMail): ProbeMailbox {
  return async (from) => {
    const nobody = { from, to: [], subject: "", html: "", messageId: undefined, isUrgent: false };
    try {
      await sendMail(nobody);
      return {};
    } catch (error) {
      if (!(error instanceof IvrError) || error.details["status"] !== 400) throw error;
      const code = String(error.details["code"] ?? "no code");
      return code === "ErrorInvalidRecipients" ? {} : { unproven: `Graph answered 400 (${code})` };
    }
  };
}
