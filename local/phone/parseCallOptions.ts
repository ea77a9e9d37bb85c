import { z } from "zod";
import { isE164 } from "../../lib/flow/document/e164";
import { isGuid } from "../../lib/flow/document/isGuid";
import { readOptions } from "../../scripts/commandLine/readOptions";
import { findNumberProblem } from "./findNumberProblem";
import { outboundStates, parseExpectation } from "./parseExpectation";
import { parseKeyScript } from "../../lib/simulation/parseKeyScript";

const transferEnds = ["accepted", "noAnswer", "busy", "declined", "unreachable", "failed"] as const;
const transferEnd = z.tuple([z.string().min(1), z.enum(transferEnds)]);
const transferProblem =
  "--transfer is written KEY=END; END is accepted, noAnswer, busy, declined, unreachable or failed.";

const party = (option: string) =>
  z
    .string()
    .refine((id) => isE164(id) || isGuid(id), `${option} must be a phone number or a user id.`)
    .optional();
const pair = z.tuple([z.string().min(1), z.string()]);

const fieldsSchema = z.object({
  outbound: z.boolean(),
  to: z.string("--to must say which number to dial."),
  dialled: z.string().optional(),
  variable: z
    .array(z.string())
    .default([])
    .transform((given, context) => {
      const pairs = given.map((text) => pair.safeParse(/^([^=]+)=(.*)$/s.exec(text)?.slice(1)));
      if (pairs.some(({ success }) => !success)) context.addIssue("--variable is NAME=VALUE.");
      return Object.fromEntries(pairs.flatMap(({ data }) => (data === undefined ? [] : [data])));
    }),
  ring: z.number().optional(),
  callee: z.enum(transferEnds, `--callee is one of ${transferEnds.join(", ")}.`).optional(),
  "forwarded-from": party("--forwarded-from"),
  "transferred-by": party("--transferred-by"),
  into: z.enum(["group", "meeting"], "--into is group or meeting.").optional(),
  from: z.string().refine(isE164, "--from must be a phone number such as +15550199.").optional(),
  keys: z
    .string()
    .default("")
    .transform((script, context) => {
      const { steps, problem } = parseKeyScript(script);
      if (problem !== undefined) {
        context.addIssue(problem);
      }
      return steps ?? [];
    }),
  expect: z
    .string()
    .transform((words, context) => {
      const expectation = parseExpectation(words);
      if (!expectation) {
        context.addIssue(
          `--expect is transfer:KEY, voicemail, voicemail:MAILBOX, redirected:KEYS, turnedAway, goodbye or abandoned, and of a call that is placed ${outboundStates.join(", ")}.`,
        );
        return z.NEVER;
      }
      return expectation;
    })
    .optional(),
  words: z.string().max(5000).optional(),
  "time-scale": z.number().optional(),
  transfer: z
    .array(z.string())
    .default([])
    .transform((pairs, context) => {
      const ends = z.array(transferEnd).safeParse(pairs.map((pair) => pair.split("=")));
      if (!ends.success) {
        context.addIssue(transferProblem);
      }
      return Object.fromEntries(ends.data ?? []);
    }),
  limit: z.number().default(180),
  packaged: z.boolean(),
});

const ofIncoming = ["from", "forwarded-from", "transferred-by", "into"] as const;
const ofOutbound = ["dialled", "ring", "callee"] as const;

const optionsSchema = fieldsSchema.superRefine((options, context) => {
  const { outbound, to, variable } = options;
  const problem = outbound ? undefined : findNumberProblem(to);
  if (problem !== undefined) context.addIssue(`--to ${problem}`);
  const strange = (outbound ? ofIncoming : ofOutbound).filter(
    (name) => options[name] !== undefined,
  );
  for (const name of strange) {
    context.addIssue(`--${name} is for calls that ${outbound ? "come in" : "--outbound places"}.`);
  }
  if (!outbound && Object.keys(variable).length > 0) {
    context.addIssue("--variable is for calls that --outbound places.");
  }
});

/** A scripted call as the command line describes it: `time-scale` is how many times faster prompts play (absent: as the stack does), `limit` is in real seconds, `packaged` calls what would be deployed. */
export type CallOptions = Readonly<z.infer<typeof optionsSchema>>;

/** Options to call with, a wish for help, or a sentence about what cannot be used. */
export type ParsedCallOptions =
  | Readonly<{ type: "call"; options: CallOptions }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "problem"; problem: string }>;

/** What `npm run call -- --help` prints. */
export const callHelp = `npm run call -- --to +15550100 --keys "p2 1 p1 #" --expect transfer:sales

Places one call on the running stack, or on one started for it, and prints its transcript:
<- is what Graph and the caller did, -> is what the app asked for.

  --to NUMBER       the number or application id that is dialled
  --from NUMBER     the caller's number
  --forwarded-from ID   whose line led the call on: a number or a user id
  --transferred-by ID   who handed it over: a number or a user id
  --into KIND       the app is invited into a group or a meeting
  --outbound        the app places the call; --to is a person or a number of the
                    bindings by its key, a phone number, a user id or a join link
  --dialled ENTRY   the entry point on whose behalf (the first that there is)
  --variable N=V    a value for the flow (may be given several times)
  --ring N          for how many seconds it may ring
  --callee END      what whoever is called does, as for --transfer; a machine
                    accepts and presses nothing
  --keys SCRIPT     digits * #    pressed one after the other
                    p2            waits two seconds
                    w             waits until the prompt has ended
                    s3            speaks for three seconds
                    h             hangs up
  --words TEXT      what is said wherever the script speaks; the stand-in for Azure AI
                    Speech writes it down where the mailbox asks for words
  --expect END      transfer:KEY, voicemail, voicemail:MAILBOX, redirected:KEYS, turnedAway,
                    goodbye or abandoned; of a call that is placed: answered, confirmed,
                    busy, declined, noAnswer, voicemailSuspected or failed
  --transfer K=END  what the target K does: accepted, noAnswer, busy, declined,
                    unreachable or failed (may be given several times)
  --time-scale N    prompts play and waits pass N times faster than real life
  --limit N         hang up after N real seconds (180)
  --packaged        packages the functions as a deployment does, and calls the package
                    on a stack of its own
  --help            this text

Exit: 0 when the call ended as expected, 1 when it did not, 2 when an option is wrong.
`;

/** Reads the command line of `npm run call`. Pure. */
export function parseCallOptions(words: readonly string[]): ParsedCallOptions {
  const read = readOptions(words, optionKinds);
  if (read.type !== "options") return read;
  const parsed = optionsSchema.safeParse(read.values);
  return parsed.success
    ? { type: "call", options: parsed.data }
    : { type: "problem", problem: parsed.error.issues.map((issue) => issue.message).join(" ") };
}

const optionKinds = {
  to: "text",
  from: "text",
  outbound: "flag",
  dialled: "text",
  variable: "texts",
  ring: { from: 10, to: 115 },
  callee: "text",
  "forwarded-from": "text",
  "transferred-by": "text",
  into: "text",
  keys: "text",
  expect: "text",
  transfer: "texts",
  words: "text",
  "time-scale": { from: 0.1, to: 1000 },
  limit: { from: 1, to: 3600 },
  packaged: "flag",
} as const;
