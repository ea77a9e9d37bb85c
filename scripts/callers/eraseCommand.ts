import { maskNumber } from "../../lib/ivr/call/maskNumber";
import { toE164 } from "../../lib/flow/document/e164";
import { sayCounts, type Erased } from "../../lib/records/makeEraseCaller";
import type { Traced } from "../../lib/records/ports";
import type { Command, CommandInput } from "../commandLine/command";
import { table } from "../commandLine/table";
import type { CallersContext } from "./callersContext";

/** `erase NUMBER` or `erase --call ID`: forgets a caller, or one call. */
export const eraseCommand: Command<CallersContext> = {
  words: "erase",
  form: "[NUMBER] [--call ID] [--dry-run]",
  summary:
    "Delete what is kept of a caller (a number such as +4930555099), or of one call: its state, its record, its " +
    "recordings and their words, its requests to be called back; of a caller also attempts at PINs. --dry-run only says what would be deleted.",
  options: { call: "text", "dry-run": "flag" },
  run: async (context, input) => {
    const traced = readTraced(input);
    if (typeof traced === "string") {
      context.stderr(traced);
      return 2;
    }
    const { eraseCaller } = await context.openRecords();
    const isRehearsal = input.has("dry-run");
    const erased = await eraseCaller({ traced, who: context.who, isRehearsal });
    const { counts, underWay, lookAlikes, told } = erased;
    context.stdout(
      input.has("json")
        ? JSON.stringify({ ...counts, underWay, lookAlikes, told, erased: !isRehearsal })
        : describe(erased, traced, isRehearsal),
    );
    return underWay.length === 0 ? 0 : 1;
  },
};

const sentWords = { mail: "a mail", teams: "a card", webhook: "a post" } as const;

function readTraced(input: CommandInput): Traced | string {
  const [given] = input.positionals;
  const callId = input.text("call");
  if ((given === undefined) === (callId === undefined)) return "Give either NUMBER or --call ID.";
  if (callId !== undefined) return { callId };
  const phoneNumber = toE164(given ?? "");
  return phoneNumber === undefined
    ? "The number must be written with its country, such as +4930555099."
    : { phoneNumber };
}

function describe(
  { counts, underWay, lookAlikes, told }: Erased,
  traced: Traced,
  isRehearsal: boolean,
): string {
  const whose = "callId" in traced ? `call ${traced.callId}` : maskNumber(traced.phoneNumber);
  return [
    `${isRehearsal ? "Would be deleted" : "Deleted"} of ${whose}. ${sayCounts(counts)}.`,
    ...underWay.map(
      (callId) => `The call ${callId} goes on, so its state stays: erase again when it is over.`,
    ),
    ...(lookAlikes.length === 0 || "callId" in traced
      ? []
      : [
          "These show the same last three digits and may be anybody's. --call ID deletes those of one call:",
          table(
            ["KIND", "AT", "CALL"],
            lookAlikes.map(({ kind, at, callId }) => [kind, at, callId]),
          ),
        ]),
    ...(told.length === 0
      ? []
      : [
          "These were sent and are not recalled; delete them where they went:",
          table(
            ["SENT", "CHANNEL", "AT"],
            told.map(({ kind, channel, at }) => [sentWords[kind], channel, at]),
          ),
        ]),
    "Not looked at: dead letters (npm run deadletters), logs, backups, and what others keep. See docs/operations.md.",
  ].join("\n");
}
