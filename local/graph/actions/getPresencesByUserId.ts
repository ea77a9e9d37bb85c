import { z } from "zod";
import { checkBody, type GraphAnswer } from "./graphAnswer";

const body = z.strictObject({ ids: z.array(z.string()).min(1).max(650) });

/** Answers whether people can take a call: https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid */
export function getPresencesByUserId(
  presence: Readonly<Record<string, string>>,
  given: unknown,
): GraphAnswer {
  const checkedBody = checkBody(body, given);
  if ("refusal" in checkedBody) return checkedBody.refusal;
  return {
    status: 200,
    body: {
      value: checkedBody.body.ids.map((id) => {
        const [availability = "Available", activity = availability] = (
          presence[id] ??
          presence["*"] ??
          "Available"
        ).split("/");
        // Somebody may be out of office and at a computer all the same.
        const isOutOfOffice = activity === "OutOfOffice";
        return {
          id,
          availability,
          activity: isOutOfOffice ? availability : activity,
          outOfOfficeSettings: { isOutOfOffice, message: null },
        };
      }),
    },
  };
}
