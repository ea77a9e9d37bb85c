import type { CampaignCallEnd } from "../../campaign/campaign";
import type { CallRecord } from "../../ivr/call/callRecord";
import { packTail } from "../../ivr/lines/packTail";
import type { ActionOf, Work } from "./work";

/** Keeps the record of a finished call with its lines, and tells the campaign or the request to be called back that it was for. */
export async function keepCallRecord(
  { ports, context: { lines }, event }: Work,
  { record }: ActionOf<"keepCallRecord">,
): Promise<void> {
  await ports.saveCallRecord(record, lines && ports.packText && packTail(lines, ports.packText));
  if (record.callback !== undefined) {
    const { transferredTo } = record;
    await ports.callbacks.noteEnd({ ...record.callback, colleague: transferredTo });
  }
  if (record.campaign === undefined) return;
  const { key, campaignId, recipient, attempt } = record.campaign;
  await ports.queueCampaignNews({
    key,
    campaignId,
    at: event.at,
    ended: { recipient, attempt, end: toCampaignEnd(record), callId: record.callId },
  });
}

function toCampaignEnd({ confirmation, answeredAt, end }: CallRecord): CampaignCallEnd {
  if (confirmation !== undefined) return confirmation;
  if (answeredAt !== undefined) return "failed";
  if (end === "busy" || end === "declined") return end;
  return end === "unanswered" ? "noAnswer" : "failed";
}
