import { maskNumber } from "../../lib/ivr/call/maskNumber";
import { toE164 } from "../../lib/flow/document/e164";
import type { Command, CommandInput } from "../commandLine/command";
import { table } from "../commandLine/table";
import type { CallersContext } from "./callersContext";
import type { CallerTraces } from "./callerTraces";
import { eraseTraces } from "./eraseTraces";
import { findCallerTraces, type Wanted } from "./findCallerTraces";

/** `erase NUMBER` or `erase --call ID`: forgets a caller, or one call. */
export const eraseCommand: Command<CallersContext> = {
  words: "erase",
  form: "[NUMBER] [--call ID] [--dry-run]",
  summary:
    "Delete what is kept of a caller (a number such as +4930555099), or of one call: its state, its record, its " +
    "recordings, its requests to be called back; of a caller also attempts at PINs. --dry-run only says what would be deleted.",
  options: { call: "text", "dry-run": "flag" },
  run: async (context, input) => {
    const wanted = readWanted(input);
    if (typeof wanted === "string") {
      context.stderr(wanted);
      return 2;
    }
    const storage = await context.openStorage();
    const traces = await findCallerTraces(storage.tables, wanted);
    const isDry = input.has("dry-run");
    if (!isDry) {
      await eraseTraces(traces, storage);
      await storage.saveAuditEntry({
        at: context.now(),
        who: context.who,
        what: "callerErased",
        subject: "callers",
        // Neither number nor call: an audit log that names whom it forgot has not forgotten.
        detail: countsOf(traces),
      });
    }
    context.stdout(
      input.has("json")
        ? JSON.stringify({
            ...toCounts(traces),
            underWay: traces.underWay,
            lookAlikes: traces.lookAlikes,
            erased: !isDry,
          })
        : describe(traces, wanted, isDry),
    );
    return traces.underWay.length === 0 ? 0 : 1;
  },
};

function readWanted(input: CommandInput): Wanted | string {
  const [given] = input.positionals;
  const callId = input.text("call");
  if ((given === undefined) === (callId === undefined)) return "Give either NUMBER or --call ID.";
  if (callId !== undefined) return { callId };
  const phoneNumber = toE164(given ?? "");
  return phoneNumber === undefined
    ? "The number must be written with its country, such as +4930555099."
    : { phoneNumber };
}

function toCounts(traces: CallerTraces) {
  return {
    calls: traces.calls.length,
    callRecords: traces.callRecords.length,
    recordings: traces.recordingIds.length,
    callbackRequests: traces.callbackRequests.length,
    pinAttempts: traces.pinAttempts.length,
  };
}

function countsOf(traces: CallerTraces): string {
  const { calls, callRecords, recordings, callbackRequests, pinAttempts } = toCounts(traces);
  return `States of calls: ${calls}, records of calls: ${callRecords}, recordings: ${recordings}, requests to be called back: ${callbackRequests}, memories of attempts at PINs: ${pinAttempts}`;
}

function describe(traces: CallerTraces, wanted: Wanted, isDry: boolean): string {
  const { underWay, lookAlikes } = traces;
  const whose = "callId" in wanted ? `call ${wanted.callId}` : maskNumber(wanted.phoneNumber);
  return [
    `${isDry ? "Would be deleted" : "Deleted"} of ${whose}. ${countsOf(traces)}.`,
    ...underWay.map(
      (callId) => `The call ${callId} goes on, so its state stays: erase again when it is over.`,
    ),
    ...(lookAlikes.length === 0 || "callId" in wanted
      ? []
      : [
          "These show the same last three digits and may be anybody's. --call ID deletes those of one call:",
          table(
            ["KIND", "AT", "CALL"],
            lookAlikes.map(({ kind, at, callId }) => [kind, at, callId]),
          ),
        ]),
    "Not looked at: dead letters (npm run deadletters), logs, backups, and what others keep. See docs/operations.md.",
  ].join("\n");
}
