import * as z from "zod";
import { IvrError } from "../../../errors";
import type { GraphReply } from "../graphAction";
import type { HttpAnswer } from "./httpAnswer";

const operationSchema = z.object({
  status: z.string(),
  resultInfo: z
    .object({ code: z.coerce.number().optional(), subcode: z.coerce.number().optional() })
    .nullish()
    .catch(undefined),
});

/** Reads the answer to an action; rejects with GRAPH_REFUSED when it says that the operation failed, for then no notification follows: https://learn.microsoft.com/graph/api/resources/commsoperation */
export async function readOperation({
  response,
  action,
  callId,
}: GraphReply<unknown>): Promise<void> {
  const operation = operationSchema.safeParse(parseJson(await readText(response)));
  if (operation.data?.status.toLowerCase() === "failed") {
    throw new IvrError(
      "GRAPH_REFUSED",
      `${action} on call ${callId} failed at once. The details name Graph's codes.`,
      {
        details: {
          action,
          callId,
          resultCode: operation.data.resultInfo?.code,
          subcode: operation.data.resultInfo?.subcode,
        },
      },
    );
  }
}

/** Makes what reads an answer of a known form; it rejects with GRAPH_REFUSED when the answer has another. */
export function readAs<Form>(
  schema: z.ZodType<Form>,
  what: string,
): (reply: GraphReply<unknown>) => Promise<Form> {
  return async ({ response, action }) => {
    const answer = schema.safeParse(await response.json());
    if (answer.success) return answer.data;
    throw new IvrError(
      "GRAPH_REFUSED",
      `${action} gave an answer without ${what}: check that GRAPH_URL is Graph.`,
    );
  };
}

async function readText(response: HttpAnswer): Promise<string> {
  try {
    return await response.text();
  } catch {
    // Graph has accepted; a body cut off on the way changes nothing about that.
    return "";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Most actions answer with no body.
    return undefined;
  }
}
