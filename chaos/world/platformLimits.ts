import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";

/** What the platform allows, as the project sets it: all in milliseconds but the count. */
export type PlatformLimits = Readonly<{
  lockDurationInMs: number;
  maxDeliveryCount: number;
  /** A process that handles one message for longer is ended. */
  functionTimeoutInMs: number;
  /** A worker keeps a session for so long after its last message. */
  sessionIdleTimeoutInMs: number;
}>;

const hostSchema = z.object({
  functionTimeout: z.string(),
  extensions: z.object({ serviceBus: z.object({ sessionIdleTimeout: z.string() }) }),
});

/** Reads the limits from the queue's definition and host.json. */
export function readPlatformLimits(): PlatformLimits {
  const file = join(__dirname, "..", "..", "host.json");
  const host = hostSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  return {
    lockDurationInMs: isoDuration(callEventsQueueDefinition.LockDuration),
    maxDeliveryCount: callEventsQueueDefinition.MaxDeliveryCount,
    functionTimeoutInMs: timeSpan(host.functionTimeout),
    sessionIdleTimeoutInMs: timeSpan(host.extensions.serviceBus.sessionIdleTimeout),
  };
}

/** `PT1M` or `PT10S`. */
function isoDuration(text: string): number {
  const [, minutes = "0", seconds = "0"] = /^PT(?:(\d+)M)?(?:(\d+)S)?$/.exec(text) ?? [];
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** `hh:mm:ss`. */
function timeSpan(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(":").map(Number);
  return (hours * 3600 + minutes * 60 + seconds) * 1000;
}
