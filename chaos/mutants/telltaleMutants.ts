import type { CallEvent } from "../../lib/ivr/call/callEvent";
import type { Log, LogFields } from "../../lib/log";
import type { Mutant } from "./mutant";

/** Requests whose name was not found once: it never is. */
const fatal = new Set<string>();
const tones = new Map<string, string>();

/** Faults of old in what was said and in what ended a process. */
export const telltaleMutants: readonly Mutant[] = [
  {
    name: "keysInTheLog",
    was: "Keys of a secret step were logged one by one.",
    scenario: "faultless",
    breaks: "secretsKept",
    wraps: { parse: (events) => events.map(rememberTone), log: (own) => changing(own, showTone) },
  },
  {
    name: "rescueClaimed",
    was: "`callRescued` was said of calls that nobody helped.",
    scenario: "messageKills",
    breaks: "rescuesHelp",
    wraps: {
      step: (own) => (state, event, plan) =>
        event.type === "stepFailed" ? { state, actions: [] } : own(state, event, plan),
    },
  },
  {
    name: "nameNotFoundKills",
    was: "A name that could not be resolved ended the process, and redelivery the next one.",
    scenario: "lookUpsFail",
    breaks: "workersLive",
    wraps: {
      askOutside:
        (own, { die }) =>
        async (request) => {
          const key = `${request.url} ${request.body ?? ""}`;
          const answer = fatal.has(key) ? undefined : await own(request).catch(asError);
          if (answer !== undefined && !(answer instanceof Error)) return answer;
          if (answer !== undefined && !answer.message.includes("ENOTFOUND")) throw answer;
          fatal.add(key);
          die("of a name that was not found");
          return new Promise(() => undefined);
        },
    },
  },
];

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

function rememberTone(event: CallEvent): CallEvent {
  if (event.type === "toneReceived") tones.set(`${event.callId} ${event.sequenceId}`, event.tone);
  return event;
}

function showTone(_event: string, fields: LogFields): LogFields {
  const [, number] = /^tone\* #(\d+)$/.exec(String(fields["stepEvent"])) ?? [];
  const tone = tones.get(`${String(fields["callId"])} ${number ?? ""}`);
  return tone === undefined ? fields : { ...fields, stepEvent: `${tone} #${number ?? ""}` };
}

function changing(own: Log, change: (event: string, fields: LogFields) => LogFields): Log {
  return {
    info: (event, fields = {}) => own.info(event, change(event, fields)),
    warn: (event, fields = {}) => own.warn(event, change(event, fields)),
    error: (event, fields = {}) => own.error(event, change(event, fields)),
  };
}
