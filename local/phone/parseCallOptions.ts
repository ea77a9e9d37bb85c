import { z } from "zod";
import { isE164 } from "../../lib/flow/document/e164";
import { readOptions } from "../../scripts/commandLine/readOptions";
import { findNumberProblem } from "./findNumberProblem";
import { parseExpectation } from "./parseExpectation";
import { parseKeyScript } from "../../lib/simulation/parseKeyScript";

const transferEnds = ["accepted", "noAnswer", "busy", "declined", "unreachable", "failed"] as const;
const transferEnd = z.tuple([z.string().min(1), z.enum(transferEnds)]);
const transferProblem =
  "--transfer is written KEY=END; END is accepted, noAnswer, busy, declined, unreachable or failed.";

const optionsSchema = z.object({
  to: z.string("--to must say which number to dial.").superRefine((number, context) => {
    const problem = findNumberProblem(number);
    if (problem !== undefined) context.addIssue(`--to ${problem}`);
  }),
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
          "--expect is transfer:KEY, voicemail, voicemail:MAILBOX, goodbye or abandoned.",
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
  --keys SCRIPT     digits * #    pressed one after the other
                    p2            waits two seconds
                    w             waits until the prompt has ended
                    s3            speaks for three seconds
                    h             hangs up
  --words TEXT      what is said wherever the script speaks; the stand-in for Azure AI
                    Speech writes it down where the mailbox asks for words
  --expect END      transfer:KEY, voicemail, voicemail:MAILBOX, goodbye or abandoned
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
  keys: "text",
  expect: "text",
  transfer: "texts",
  words: "text",
  "time-scale": { from: 0.1, to: 1000 },
  limit: { from: 1, to: 3600 },
  packaged: "flag",
} as const;
