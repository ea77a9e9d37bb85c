import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { clientContext, odataType } from "./bodyParts";
import { answerTo, checked, operationAnswer } from "./graphAnswer";

/** The app stops what plays, records or waits: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing */
export const cancelMediaProcessing = checked(
  z.strictObject({ ...odataType, clientContext }),
  (call, body) =>
    answerTo(call, appActions.cancelMediaProcessing(call.live), () =>
      operationAnswer(call, "cancelMediaProcessingOperation", {
        id: call.ports.newId(),
        status: "completed",
        clientContext: body.clientContext,
      }),
    ),
);
