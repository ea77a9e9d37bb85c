import type { AskOutside } from "../../lib/outside/makeAskOutside";
import type { CallEvent } from "../../lib/ivr/callEvent";
import type { Log } from "../../lib/log";
import type { OpenQueueClient } from "../../lib/messaging/callEventSender";
import type { Storage } from "../../lib/storage/storage";
import type { PlatformLimits } from "../world/platformLimits";

/** What a mutant can do to its instance. */
export type MutantContext = Readonly<{ die: (why: string) => void }>;

/** A fault of old, brought back by wrapping what the app is given: chaos must find it. */
export type Mutant = Readonly<{
  name: string;
  /** What was wrong. */
  was: string;
  /** Where it shows, and as which deviation. */
  scenario: string;
  deviation: string;
  limits?: (limits: PlatformLimits) => PlatformLimits;
  fetch?: (own: typeof fetch, context: MutantContext) => typeof fetch;
  storage?: (own: Storage) => Storage;
  openClient?: (own: OpenQueueClient) => OpenQueueClient;
  askOutside?: (own: AskOutside, context: MutantContext) => AskOutside;
  /** What the door makes of a notification. */
  parse?: (events: readonly CallEvent[], messageId: string) => readonly CallEvent[];
  log?: (own: Log) => Log;
  sleep?: (own: (delayInMs: number) => Promise<void>) => (delayInMs: number) => Promise<void>;
}>;
