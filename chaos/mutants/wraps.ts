import type { AskOutside } from "../../lib/outside/makeAskOutside";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import type { step } from "../../lib/ivr/step";
import type { Log } from "../../lib/log";
import type { OpenQueueClient } from "../../lib/messaging/callEventSender";
import type { Storage } from "../../lib/storage/storage";
import type { Delivery } from "../../lib/worker/handle/makeHandleDelivery";
import type { Sleep } from "../../lib/worker/ports";
import type { PlatformLimits } from "../world/platformLimits";

/** What a wrap can do to the process it is in. */
export type WrapContext = Readonly<{ die: (why: string) => void }>;

/** Everything that the app is given and that a mutant may replace. */
export type Wraps = Readonly<{
  limits: (own: PlatformLimits) => PlatformLimits;
  fetch: (own: typeof fetch, context: WrapContext) => typeof fetch;
  storage: (own: Storage) => Storage;
  openClient: (own: OpenQueueClient) => OpenQueueClient;
  askOutside: (own: AskOutside, context: WrapContext) => AskOutside;
  /** What the worker is told of a message. */
  delivery: (own: Delivery) => Delivery;
  /** What the door makes of a notification. */
  parse: (events: readonly CallEvent[], messageId: string) => readonly CallEvent[];
  log: (own: Log) => Log;
  sleep: (own: Sleep) => Sleep;
  step: (own: typeof step) => typeof step;
}>;

/** Everything as it is. */
export const noWraps: Wraps = {
  limits: (own) => own,
  fetch: (own) => own,
  storage: (own) => own,
  openClient: (own) => own,
  askOutside: (own) => own,
  delivery: (own) => own,
  parse: (own) => own,
  log: (own) => own,
  sleep: (own) => own,
  step: (own) => own,
};
