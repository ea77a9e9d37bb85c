import { IvrError } from "../../errors";
import type { SendMail } from "../actions/mail";
import type { PerformGraphAction } from "./makePerformGraphAction";

/** Makes the sending of mail. What Exchange refuses is said with its remedy, and without the addresses. */
export function makeSendMail(perform: PerformGraphAction): SendMail {
  return async (mail) => {
    try {
      await perform("sendMail", { from: mail.from }, mail);
    } catch (error) {
      const sentence = error instanceof IvrError && sayMailRefusal(error.details["status"]);
      if (!(error instanceof IvrError) || !sentence) throw error;
      throw new IvrError(error.code, sentence, { details: error.details, cause: error });
    }
  };
}

/** Why Exchange takes no mail from a mailbox, and what to do, by the status of its answer; undefined for others. Pure. */
function sayMailRefusal(status: unknown): string | undefined {
  switch (status) {
    case 403:
      return "The app may not send mail from this mailbox. An Exchange administrator runs scripts/azure/grantMail.sh with its address, as docs/messages.md says; that may take two hours to work.";
    case 404:
      return "The mailbox that mail is sent from does not exist in Exchange. Correct from of the channel in the bindings.";
    default:
      return undefined;
  }
}
