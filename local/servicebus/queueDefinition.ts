import { IvrError } from "../../lib/errors";
import type { QueueSettings } from "./model/queueSettings";
import { parseDurationInSeconds } from "../../lib/messaging/parseDurationInSeconds";

/**
 * One queue as the official emulator's Config.json describes it, so that one definition serves both; durations are
 * ISO 8601. See https://learn.microsoft.com/azure/service-bus-messaging/overview-emulator.
 */
export type QueueDefinition = Readonly<{
  LockDuration?: string;
  MaxDeliveryCount?: number;
  RequiresSession?: boolean;
  RequiresDuplicateDetection?: boolean;
  DuplicateDetectionHistoryTimeWindow?: string;
  DefaultMessageTimeToLive?: string;
  DeadLetteringOnMessageExpiration?: boolean;
}>;

/** Turns a definition into settings with the service's defaults; rejects an unreadable duration with CONFIG_INVALID. */
export function fromQueueDefinition(name: string, definition: QueueDefinition): QueueSettings {
  const duration = (property: DurationProperty, otherwise: number) =>
    readDuration(name, property, definition[property], otherwise);
  return {
    requiresSession: definition.RequiresSession ?? false,
    lockInMs: duration("LockDuration", 60_000),
    maxDeliveryCount: definition.MaxDeliveryCount ?? 10,
    duplicateWindowInMs: definition.RequiresDuplicateDetection
      ? duration("DuplicateDetectionHistoryTimeWindow", 600_000)
      : 0,
    timeToLiveInMs: duration("DefaultMessageTimeToLive", Infinity),
    deadLettersExpired: definition.DeadLetteringOnMessageExpiration ?? false,
  };
}

type DurationProperty =
  "LockDuration" | "DuplicateDetectionHistoryTimeWindow" | "DefaultMessageTimeToLive";

function readDuration(
  name: string,
  property: DurationProperty,
  text: string | undefined,
  otherwise: number,
): number {
  if (text === undefined) return otherwise;
  const seconds = parseDurationInSeconds(text);
  if (seconds === undefined) {
    throw new IvrError(
      "CONFIG_INVALID",
      `Queue ${name}: ${property} '${text}' is not an ISO 8601 duration; write it like PT30S or P1DT2H.`,
    );
  }
  return seconds * 1000;
}
