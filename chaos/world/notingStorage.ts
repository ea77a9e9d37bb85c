import { nameAlert } from "../../lib/placing/campaigns/nameAlert";
import type { OutboundAttempt } from "../../lib/placing/ports";
import type { Storage } from "../../lib/storage/storage";
import type { CallStory } from "../story/callStory";
import type { Stories } from "../story/makeStories";
import { stepThatAlerts } from "./publishedFlows";

/** Storage that also tells the stories what a call is placed for, and what callers ask for: Graph names only attempts. */
export function notingStorage(
  { stories }: Readonly<{ stories: Stories }>,
  storage: Storage,
): Storage {
  const { recordingStore, outboundAttempts, campaigns, callbackStore } = storage;
  return {
    ...storage,
    recordingStore: {
      ...recordingStore,
      // What a caller wished to be gone is not lost.
      discardRecording: (recordingId) => {
        stories.find(recordingId)?.discarded.add(recordingId);
        return recordingStore.discardRecording(recordingId);
      },
    },
    outboundAttempts: {
      ...outboundAttempts,
      insertAttempt: (attempt) => {
        const story = stories.find(nameReason(attempt));
        if (story !== undefined) {
          stories.alias(attempt.attemptId, story);
          story.attempts.set(attempt.attemptId, attempt.beginning.campaign?.recipient);
        }
        return outboundAttempts.insertAttempt(attempt);
      },
    },
    campaigns: {
      ...campaigns,
      insertCampaign: (campaign, bodyHash) => {
        const { key, id } = campaign.head;
        const story = stories.find(key) ?? beginAlert(stories, key);
        if (story !== undefined) stories.alias(id, story);
        return campaigns.insertCampaign(campaign, bodyHash);
      },
    },
    callbackStore: {
      ...callbackStore,
      saveCallbackRequest: (request) => {
        const { requestId, callbackQueue, requestedAt, callId } = request;
        const caller = stories.find(callId);
        if (caller !== undefined && stories.find(requestId)?.kind !== "callback") {
          const story = stories.beginPart(caller, "callback");
          story.place = { requestId, callbackQueue, requestedAt };
          stories.alias(requestId, story);
        }
        return callbackStore.saveCallbackRequest(request);
      },
    },
  };
}

/** What a call is placed for, by some name. */
function nameReason({ beginning: { leg, campaign, callback } }: OutboundAttempt): string {
  return leg?.parent.callId ?? campaign?.key ?? callback?.requestId ?? "";
}

/** A campaign that nobody asked for is an alert of some caller's. */
function beginAlert(stories: Stories, key: string): CallStory | undefined {
  const caller = stories
    .all()
    .find(
      ({ kind, callId }) => kind === "caller" && nameAlert({ ...stepThatAlerts, callId }) === key,
    );
  if (caller === undefined) return undefined;
  const story = stories.beginPart(caller, "campaign");
  story.mostAtOnce = 1;
  story.key = key;
  stories.alias(key, story);
  return story;
}
