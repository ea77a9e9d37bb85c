import { z } from "zod";
import { appActions } from "../../../lib/simulation/graph/appActions";
import { mediaConfig, modalities, odataType } from "./bodyParts";
import { answerTo, checked } from "./graphAnswer";

const body = z.strictObject({
  ...odataType,
  callbackUri: z.url().optional(),
  acceptedModalities: modalities,
  mediaConfig,
  callOptions: z.looseObject({}).nullish(),
  participantCapacity: z.number().int().nullish(),
});

/** The app picks up: https://learn.microsoft.com/graph/api/call-answer */
export const answer = checked(
  body,
  (call, { callbackUri, mediaConfig: { preFetchMedia }, callOptions }) => {
    if (call.live.state === "incoming") call.callbackUri = callbackUri;
    return answerTo(call, appActions.answer(call.live), () => {
      call.wantsDelta = callOptions?.["isDeltaRosterEnabled"] === true;
      for (const media of preFetchMedia ?? []) call.ports.soundOf(media, () => undefined)();
      return { status: 202 };
    });
  },
);
