import { randomUUID } from "node:crypto";
import type { MadeMeetings } from "../actions/meetingActions";
import { makeCallClock } from "../callClock";
import type { FinishedCall } from "../calls/finishedCall";
import type { GraphCall, GraphPorts } from "../calls/graphCall";
import { makeNotificationSender } from "../delivery/notificationSender";
import type { Delivery } from "../delivery/notificationSender";
import { makeGrants, type Grants } from "../login/makeGrants";
import { makePromptLoader } from "../media/promptLoader";
import { makeRecordings } from "../media/recordings";
import type { Recordings } from "../media/recordings";
import type { Failure, SimulatorSettings } from "../simulatorSettings";
import { makeWallClock } from "../wallClock";
import { makeEventLog } from "./eventLog";
import type { Delivered } from "./delivered";
import type { EventLog } from "./eventLog";
import { makeJournal } from "./journal";
import type { Journal } from "./journal";
import type { SigningKeys } from "./signingKeys";

/** A request the app sent to Graph. */
type RecordedRequest = Readonly<{
  at: string;
  callId?: string | undefined;
  method: string;
  path: string;
  body: unknown;
  status: number;
}>;

/** Everything the routes share: the live calls, what was said about them, and the settings. */
export type Simulator = Readonly<{
  calls: Map<string, GraphCall>;
  finished: Journal<FinishedCall>;
  /** The online meetings that were made. */
  meetings: MadeMeetings;
  ports: GraphPorts;
  events: EventLog;
  requests: Journal<RecordedRequest>;
  deliveries: Journal<Delivery>;
  recordings: Recordings;
  keys: SigningKeys;
  /** Who has signed in to the stand-in for Entra. */
  grants: Grants;
  rootUrl: () => string;
  now: () => string;
  /** Whether the simulator may send to an address or fetch from it. */
  mayReach: (url: string) => boolean;
  settings: () => SimulatorSettings;
  changeSettings: (changes: Partial<SimulatorSettings>) => void;
  /** The failure that the next request of an action is to have, which is then one fewer. */
  takeFailure: (action: Failure["action"]) => Failure | undefined;
  /** Takes what reaches people: mails, and cards for Teams. */
  deliver: (delivered: Delivered) => void;
  stop: () => void;
}>;

type Options = Readonly<{
  appId: string;
  tenantId: string;
  keys: SigningKeys;
  rootUrl: () => string;
  publicUrlAllowed: boolean;
  settings: SimulatorSettings;
  deliver: (delivered: Delivered) => void;
}>;

const tokenLifetimeInSeconds = 3900;
const tokenReusedForInMs = 600_000;

/** Puts the parts of the simulated Graph together, without the server in front of them. */
export function makeSimulator(options: Options): Simulator {
  const { appId, tenantId, keys, rootUrl } = options;
  const wallClock = makeWallClock();
  const callClock = makeCallClock(wallClock, options.settings.timeScale);
  const now = () => new Date(wallClock.now()).toISOString();
  const mayReach = (url: string) => options.publicUrlAllowed || isLoopback(url);
  const control = makeControl(options.settings, callClock.setTimeScale);
  const calls = new Map<string, GraphCall>();
  const finished = makeJournal<FinishedCall>();
  const events = makeEventLog(wallClock);
  const deliveries = makeJournal<Delivery>();
  const recordings = makeRecordings(rootUrl, wallClock, randomUUID);
  const sender = makeNotificationSender({
    settings: control.settings,
    wallClock,
    newId: randomUUID,
    token: makeTokenSource(options),
    delivered: deliveries.add,
  });
  const ports: GraphPorts = {
    appId,
    tenantId,
    callClock,
    wallClock,
    newId: randomUUID,
    settings: control.settings,
    report: events.append,
    notify: (one) => {
      if (!control.settings().dropNotifications.includes(one.kind)) sender.send(one);
    },
    findCall: (callId) => calls.get(callId),
    soundOf: makePromptLoader(mayReach),
    keepRecording: recordings.keep,
    callEnded: makeEndCall({ calls, finished, recordings, settings: control.settings, now }),
  };
  return {
    ...control,
    calls,
    finished,
    meetings: new Map(),
    ports,
    events,
    requests: makeJournal<RecordedRequest>(),
    deliveries,
    recordings,
    keys,
    grants: makeGrants(Date.now),
    rootUrl,
    now,
    mayReach,
    deliver: options.deliver,
    stop: () => {
      for (const call of calls.values()) call.live.timers.cancelAll();
      sender.stop();
      wallClock.stop();
    },
  };
}

/** A call that is over leaves the line; what Teams tells of it later, and its recordings, stay for a while. */
function makeEndCall({
  calls,
  finished,
  recordings,
  settings,
  now,
}: Pick<Simulator, "calls" | "finished" | "recordings" | "settings" | "now">): (
  callId: string,
) => void {
  return (callId) => {
    const { talkAfterTransferInMs: talkInMs, recordingLifetimeInMs } = settings();
    const call = calls.get(callId);
    if (call !== undefined)
      finished.add(toFinishedCall(call, { callId, endedAt: now(), talkInMs }));
    calls.delete(callId);
    recordings.forgetLater(callId, recordingLifetimeInMs);
  };
}

/** What is told of a call later, without all that it needed while it lasted. */
function toFinishedCall(
  call: GraphCall,
  about: Pick<FinishedCall, "callId" | "endedAt" | "talkInMs">,
): FinishedCall {
  const { callChainId, direction, source, targets, callRoutes } = call;
  const { overPhone, startedAt, result } = call;
  return {
    ...about,
    call: { callChainId, direction, source, targets, callRoutes, overPhone, startedAt, result },
  };
}

function makeControl(
  initial: SimulatorSettings,
  setTimeScale: (timeScale: number) => void,
): Pick<Simulator, "settings" | "changeSettings" | "takeFailure"> {
  let settings = initial;
  return {
    settings: () => settings,
    changeSettings: (changes) => {
      settings = { ...settings, ...changes };
      setTimeScale(settings.timeScale);
    },
    takeFailure: (action) => {
      const failure = settings.failures.find((one) => one.action === action);
      if (failure === undefined) return undefined;
      const failures = settings.failures.flatMap((one) => {
        if (one !== failure) return [one];
        return one.times > 1 ? [{ ...one, times: one.times - 1 }] : [];
      });
      settings = { ...settings, failures };
      return failure;
    },
  };
}

function makeTokenSource({ appId, tenantId, keys, rootUrl }: Options): () => Promise<string> {
  let current: Readonly<{ token: Promise<string>; madeAt: number }> | undefined;
  return () => {
    if (current === undefined || Date.now() - current.madeAt > tokenReusedForInMs) {
      const claims = { iss: rootUrl(), aud: appId, tid: tenantId };
      current = { token: keys.sign(claims, tokenLifetimeInSeconds), madeAt: Date.now() };
    }
    return current.token;
  };
}

function isLoopback(url: string): boolean {
  return (
    URL.canParse(url) && /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(url).hostname)
  );
}
