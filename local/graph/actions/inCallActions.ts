import { z } from "zod";
import { refuseUnlessStanding } from "../../../lib/simulation/graph/appActions";
import { tones } from "../../../lib/ivr/call/tone";
import { answerDone, beginOperation } from "../calls/participantOperations";
import { changeParticipant } from "../calls/participants";
import type { GraphCall } from "../calls/graphCall";
import { clientContext, odataType } from "./bodyParts";
import { answerTo, checked, refuse, type CallAction } from "./graphAnswer";
import { inGroup } from "./participantActions";

const contextOnly = z.strictObject({ ...odataType, clientContext });
const viewTakesInMs = 500;

/** What else the app does in a call. */
export const inCallActions = {
  mute: checked(contextOnly, (call, body) =>
    inGroup(call, () => {
      muteApp(call, true);
      return answerDone(call, "muteParticipantOperation", body.clientContext);
    }),
  ),

  unmute: checked(contextOnly, (call, body) =>
    inGroup(call, () => {
      muteApp(call, false);
      return answerDone(call, "unmuteParticipantOperation", body.clientContext);
    }),
  ),

  sendDtmfTones: checked(
    z.strictObject({
      ...odataType,
      tones: z.array(z.enum(tones)).min(1),
      delayBetweenTonesMs: z.number().int().min(0).default(0),
      clientContext,
    }),
    (call, given) =>
      answerTo(call, refuseUnlessStanding(call.live), () => {
        const { running, end } = beginOperation(call, "sendDtmfTones", given.clientContext);
        call.live.timers.after(given.tones.length * (100 + given.delayBetweenTonesMs), () =>
          end({ status: "completed", completionReason: "completedSuccessfully" }),
        );
        return running;
      }),
  ),

  updateRecordingStatus: checked(
    z.strictObject({
      ...odataType,
      status: z.enum(["notRecording", "recording", "failed"]),
      clientContext,
    }),
    (call, body) =>
      answerTo(call, refuseUnlessStanding(call.live), () =>
        answerDone(call, "updateRecordingStatusOperation", body.clientContext),
      ),
  ),

  addLargeGalleryView: checked(contextOnly, (call, body) =>
    inGroup(call, () => {
      const { running, end } = beginOperation(call, "addLargeGalleryView", body.clientContext);
      call.live.timers.after(viewTakesInMs, () => end({ status: "completed" }));
      return { ...running, status: 202 };
    }),
  ),

  updateMetadata: checked(
    z.strictObject({ ...odataType, metadata: z.string(), clientContext }),
    (call, body) =>
      answerTo(call, refuseUnlessStanding(call.live), () => ({
        ...answerDone(call, "updateMetadataOperation", body.clientContext),
        status: 202,
      })),
  ),

  /** Only an app that sends its own pictures may: https://learn.microsoft.com/graph/api/call-changescreensharingrole */
  changeScreenSharingRole: () => refuse(400, 8500, "The call's media is hosted by the service."),
} as const satisfies Readonly<Record<string, CallAction>>;

function muteApp(call: GraphCall, isMuted: boolean): void {
  const app = call.participants.get(call.myParticipantId);
  if (app !== undefined) changeParticipant(call, app, { isMuted });
}
