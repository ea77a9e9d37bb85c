import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { clientContext, odataType } from "./bodyParts";
import { answerTo, checked, operationAnswer } from "./graphAnswer";

/** The app wants to hear keys from now on; done at once, so no notification follows: https://learn.microsoft.com/graph/api/call-subscribetotone */
export const subscribeToTone = checked(
  z.strictObject({ ...odataType, clientContext }),
  (call, body) =>
    answerTo(call, appActions.subscribeToTone(call.live), () =>
      operationAnswer(call, "subscribeToToneOperation", {
        id: call.ports.newId(),
        status: "completed",
        clientContext: body.clientContext,
      }),
    ),
);
