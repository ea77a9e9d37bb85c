import { z } from "zod";
import type { SoundOf } from "../../../../lib/simulation/graph/modelCall";
import { callActions } from "../../../../local/graph/actions/index";
import type { CallSound, GraphCall, GraphPorts } from "../../../../local/graph/calls/graphCall";
import type { CallNotification } from "../../../../local/graph/calls/notifications";
import { placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import type { PlacedCall } from "../../../../local/graph/calls/placeIncomingCall";
import type { SimulatorFact } from "../../../../local/graph/simulatorEvent";
import { defaultSettings } from "../../../../local/graph/simulatorSettings";
import type { SimulatorSettings } from "../../../../local/graph/simulatorSettings";
import { makeManualClock } from "./manualClock";
import type { ManualClock } from "./manualClock";

/** A telephone line of its own for a test: a clock that stands still, and lists of what the caller and the app were told. */
export type Line = Readonly<{
  clock: ManualClock;
  ports: GraphPorts;
  facts: SimulatorFact[];
  notifications: CallNotification[];
  /** What the app was told, one word each. */
  kinds: () => string[];
  /** The resourceData of the last notification. */
  lastTold: () => unknown;
  recorded: CallSound[];
}>;

/** Prompts whose address ends like this play for so long; others cannot be downloaded. */
const promptDurations: Readonly<Record<string, number>> = { one: 1000, two: 2000, three: 3000 };

/** Makes a line with settings of its own. */
export function aLine(settings: Partial<SimulatorSettings> = {}): Line {
  const clock = makeManualClock();
  const facts: SimulatorFact[] = [];
  const notifications: CallNotification[] = [];
  const recorded: CallSound[] = [];
  let ids = 0;
  const ports: GraphPorts = {
    appId: "app-1",
    tenantId: "tenant-1",
    callClock: clock,
    wallClock: clock,
    newId: () => `id-${++ids}`,
    settings: () => ({ ...defaultSettings("http://127.0.0.1/api/calls"), ...settings }),
    report: (_, fact) => facts.push(fact),
    notify: (notification) => notifications.push(notification),
    soundOf: (media) => () => soundOf(media.uri),
    keepRecording: (sound) => {
      recorded.push(sound);
      return { recordingLocation: "http://127.0.0.1/recordings/1", recordingAccessToken: "secret" };
    },
    findCall: () => undefined,
    callEnded: () => undefined,
  };
  return {
    clock,
    ports,
    facts,
    notifications,
    kinds: () => notifications.map((notification) => notification.kind),
    lastTold: () => told(notifications.at(-1)),
    recorded,
  };
}

/** A call that has been answered and whose audio is active, with what happened until then forgotten. */
export async function anAnsweredCall(
  line: Line,
  placed: PlacedCall = { to: "+15550100" },
): Promise<GraphCall> {
  const call = placeIncomingCall(line.ports, placed);
  callActions.answer(call, anAnswer);
  await line.clock.advance(1000);
  line.facts.length = 0;
  line.notifications.length = 0;
  return call;
}

/** A body for answer. */
export const anAnswer = {
  callbackUri: "http://127.0.0.1/api/calls/1",
  acceptedModalities: ["audio"],
  mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
};

/** A body for playPrompt of prompts named one, two, three or missing. */
export function prompts(clientContext: string, ...names: string[]) {
  return { clientContext, prompts: names.map(aPrompt) };
}

/** A prompt in a body. */
export function aPrompt(name: string) {
  return {
    "@odata.type": "#microsoft.graph.mediaPrompt",
    mediaInfo: { uri: `http://127.0.0.1/prompts/${name}`, resourceId: name },
  };
}

/** The resourceData of a notification. */
export function told(notification: CallNotification | undefined): unknown {
  return z
    .object({ value: z.tuple([z.object({ resourceData: z.unknown() })]) })
    .parse(notification?.body).value[0].resourceData;
}

function soundOf(uri: string): ReturnType<SoundOf> {
  const promptId = uri.split("/").at(-1) ?? "";
  const durationInMs = promptDurations[promptId];
  return durationInMs === undefined
    ? { result: { code: 400, subcode: 8536 }, problem: "File download failed: 404." }
    : { promptId, durationInMs, words: `words of ${promptId}` };
}
