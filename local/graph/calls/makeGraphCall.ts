import type { TransferOutcome, SimulatedTarget } from "../../../lib/simulation/graph/callFacts";
import { makeModelCall, type CallSettings } from "../../../lib/simulation/graph/modelCall";
import type { SimulatorSettings } from "../simulatorSettings";
import type { CallParties, GraphCall, GraphParticipant, GraphPorts } from "./graphCall";
import { identitySet } from "./identities";
import type { JsonObject } from "./notifications";
import { tellApp } from "./tellApp";

/** The first key that was recorded in a real call had the number 6. */
const lastSequenceIdBeforeTheFirstKey = 5;

/** Makes a call that nobody has been told of yet. */
export function makeGraphCall(
  ports: GraphPorts,
  parties: CallParties,
  callbackUri?: string,
): GraphCall {
  const callId = ports.newId();
  const live = makeModelCall(
    {
      clock: ports.callClock,
      appClock: ports.wallClock,
      settings: () => toCallSettings(ports.settings()),
      lastSequenceId: lastSequenceIdBeforeTheFirstKey,
      tell: (fact, operationId) => tellApp(call, fact, operationId),
      report: (fact) => {
        if (fact.type !== "ended") return ports.report(callId, fact);
        const { code, subcode } = call.result ?? { code: 0, subcode: 0 };
        ports.report(callId, { ...fact, code, subcode });
        ports.callEnded(callId);
      },
      keepRecording: (sound) => ports.keepRecording({ callId, ...sound }),
    },
    parties.direction === "incoming" ? "incoming" : "establishing",
  );
  const myParticipantId = ports.newId();
  const call: GraphCall = {
    ...parties,
    ports,
    callId,
    callChainId: ports.newId(),
    startedAt: new Date(ports.wallClock.now()).toISOString(),
    myParticipantId,
    operations: new Map(),
    participants: makeParticipants(ports, parties, myParticipantId),
    live,
    callbackUri,
    isGroup: false,
    wantsDelta: false,
    rosterSequence: 0,
    replaced: undefined,
    version: 0,
    wasAudible: false,
    promptProblem: undefined,
    result: undefined,
  };
  return call;
}

/** The app, and the one at the other end; in a meeting that it joins nobody is there yet. */
function makeParticipants(
  { appId, newId }: GraphPorts,
  { direction, source, targets }: CallParties,
  myParticipantId: string,
): Map<string, GraphParticipant> {
  const other = direction === "incoming" ? source : (targets[0] ?? {});
  const people: readonly GraphParticipant[] = [
    {
      id: myParticipantId,
      identity: identitySet("application", { id: appId }),
      isMuted: false,
      isOnHold: false,
    },
    ...(other["identity"] === undefined
      ? []
      : [
          {
            id: newId(),
            identity: other["identity"] as JsonObject,
            isMuted: false,
            isOnHold: false,
          },
        ]),
  ];
  return new Map(people.map((person) => [person.id, person]));
}

function toCallSettings(settings: SimulatorSettings): CallSettings {
  const { audioActiveAfterInMs, answerWindowInMs, maxPromptMs, transferOutcomes } = settings;
  return {
    establishedAfterInMs: 100,
    audioActiveAfterInMs,
    answerWindowInMs,
    beepInMs: 500,
    maxPromptMs,
    movedAfterInMs: 200,
    ring: (target) => {
      const outcome = outcomeOf(target, transferOutcomes);
      return { outcome, afterInMs: ringsForInMs[outcome] };
    },
  };
}

const ringsForInMs: Readonly<Record<TransferOutcome, number>> = {
  accepted: 2_000,
  noAnswer: 25_000,
  busy: 1_000,
  declined: 3_000,
  unreachable: 1_000,
  failed: 1_000,
};

function outcomeOf(
  { kind, id }: SimulatedTarget,
  outcomes: SimulatorSettings["transferOutcomes"],
): TransferOutcome {
  // A voicemail answers also for people who do not: what is said of the person or of everybody is not said of it.
  return kind === "voicemail"
    ? (outcomes[`voicemail:${id}`] ?? "accepted")
    : (outcomes[id] ?? outcomes["*"] ?? "accepted");
}
