import type { GraphAnswer } from "../graphAnswer";
import { graphBodies } from "../graphBodies";
import { checkBody } from "./callActions";

/** Answers whether people can take a call: https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid */
export function readPresences(
  presence: Readonly<Record<string, string>>,
  body: unknown,
): GraphAnswer {
  const checkedBody = checkBody(graphBodies.getPresencesByUserId, body);
  if ("refusal" in checkedBody) return checkedBody.refusal;
  return {
    status: 200,
    body: {
      value: checkedBody.body.ids.map((id) => {
        const availability = presence[id] ?? presence["*"] ?? "Available";
        return { id, availability, activity: availability };
      }),
    },
  };
}
