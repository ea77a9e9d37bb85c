import type { Action } from "../../lib/ivr/call/action";
import type { step, StepResult } from "../../lib/ivr/step";
import type { Storage } from "../../lib/storage/storage";
import type { Mutant } from "./mutant";

type Step = typeof step;

/** What would go wrong with what callers ask for, and with what the switchboard does in their calls. */
export const requestMutants: readonly Mutant[] = [
  {
    name: "callbacksForgotten",
    was: "Nobody looked at the requests to be called back.",
    scenario: "faultless",
    breaks: "callbackSettles",
    wraps: {
      storage: (own) => ({
        ...own,
        callbackCalls: { ...own.callbackCalls, listDueCallbacks: () => Promise.resolve([]) },
      }),
    },
  },
  {
    name: "calledBackInVain",
    was: "Whoever was called back and put through counted as not reached, and was called again.",
    scenario: "faultless",
    calls: 160,
    breaks: "calledBackOnce",
    wraps: { step: (own) => (state, event, plan) => notReached(own(state, event, plan)) },
  },
  {
    name: "roomsBeside",
    was: "Each caller opened the room anew, and a second call of the app joined the meeting.",
    scenario: "faultless",
    calls: 160,
    breaks: "oneRoom",
    wraps: { storage: forgetRooms },
  },
  {
    name: "alertOnlySaid",
    was: "Whoever called for help was told that people are called, and nobody was.",
    scenario: "faultless",
    calls: 160,
    breaks: "alertsTrue",
    wraps: { step: saidAtOnce },
  },
  {
    name: "leftAlone",
    was: "The app left a caller to somebody who was invited and did not come.",
    scenario: "faultless",
    calls: 160,
    breaks: "leftTogether",
    wraps: {
      step: (own) => (state, event, plan) =>
        own(state, event.type === "inviteEnded" ? { ...event, outcome: "completed" } : event, plan),
    },
  },
  {
    name: "switchboardCuts",
    was: "Whatever the switchboard wanted done in a call ended it.",
    scenario: "faultless",
    breaks: "wordBeforeTheEnd",
    wraps: {
      step: (own) => (state, event, plan) => {
        const next = own(state, event, plan);
        return event.type === "operatorAsked" && state.answeredAt !== undefined
          ? { ...next, actions: [...next.actions, { type: "hangUp" }] }
          : next;
      },
    },
  },
];

function notReached({ state, actions }: StepResult): StepResult {
  return { state, actions: actions.map(withoutConnection) };
}

function withoutConnection(action: Action): Action {
  if (action.type !== "keepCallRecord" || action.record.callback === undefined) return action;
  const callback = { ...action.record.callback, end: "noAnswer" } as const;
  return { ...action, record: { ...action.record, callback } };
}

/** An alert that is asked for is answered at once, and nobody is asked. */
function saidAtOnce(own: Step): Step {
  return (state, event, plan) => {
    const next = own(state, event, plan);
    const asked = next.actions.find((action) => action.type === "startAlert");
    if (asked === undefined) return next;
    const { callId, at } = event;
    const { operation } = asked;
    const told = { type: "alertStarted", operation, outcome: "started" } as const;
    const then = own(next.state, { id: `${event.id}/alert`, callId, at, ...told }, plan);
    const others = next.actions.filter(({ type }) => type !== "startAlert");
    return { state: then.state, actions: [...others, ...then.actions] };
  };
}

function forgetRooms(own: Storage): Storage {
  const { insertAttempt, loadAttempt } = own.outboundAttempts;
  const rooms = new Set<string>();
  return {
    ...own,
    outboundAttempts: {
      ...own.outboundAttempts,
      insertAttempt: async (attempt) => {
        const isRoom = attempt.beginning.leg?.room !== undefined;
        if (isRoom) rooms.add(attempt.attemptId);
        return (await insertAttempt(attempt)) || isRoom;
      },
      loadAttempt: (attemptId) =>
        rooms.has(attemptId) ? Promise.resolve(undefined) : loadAttempt(attemptId),
    },
  };
}
