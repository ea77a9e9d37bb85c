import * as z from "zod";
import { IvrError } from "../errors";

const operationSchema = z.object({
  status: z.string(),
  resultInfo: z
    .object({ code: z.coerce.number().optional(), subcode: z.coerce.number().optional() })
    .nullish()
    .catch(undefined),
});

/** Reads the answer to an action; rejects with GRAPH_REFUSED when it says that the operation failed, for then no notification follows: https://learn.microsoft.com/graph/api/resources/commsoperation */
export async function readOperation(
  purpose: string,
  callId: string,
  response: Response,
): Promise<void> {
  const operation = operationSchema.safeParse(parseJson(await readText(response)));
  if (operation.data?.status.toLowerCase() === "failed") {
    throw new IvrError(
      "GRAPH_REFUSED",
      `${purpose} on call ${callId} failed at once. The details name Graph's codes.`,
      {
        details: {
          action: purpose,
          callId,
          resultCode: operation.data.resultInfo?.code,
          subcode: operation.data.resultInfo?.subcode,
        },
      },
    );
  }
}

async function readText(response: Response): Promise<string> {
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
