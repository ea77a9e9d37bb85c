import { omitUndefined } from "../../../lib/flow/omitUndefined";
import {
  makePublishFlow,
  type PublishFlow,
  type PublishOutcome,
} from "../../../lib/publishing/makePublishFlow";
import { promptProgress } from "../../commandLine/promptProgress";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsStores } from "../flowsContext";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";
import type { SourceFile } from "../sourceFile";

/** `publish FILE`: makes a flow document what callers hear. */
export const publishCommand: FlowsCommand = {
  words: "publish",
  form: "FILE [--note TEXT] [--at TIME] [--replace N] [--canary PERCENT] [--force] [--skip-tests] [--all]",
  summary:
    "Check a flow, make its test calls and its prompts, and make it live, at once or at a time such as 2026-12-24T18:00+01:00 (--replace: instead of the planned version N), or for a share of callers until their calls decide (--canary 5); --force even if unchanged.",
  options: {
    note: "text",
    at: "text",
    replace: "number",
    canary: "text",
    force: "flag",
    "skip-tests": "flag",
    all: "flag",
  },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const source = await readSource(file);
    const stores = await context.openStores();
    const note = input.text("note");
    const publishFlow = makePublishFlow({
      ...stores,
      now: context.now,
      onClipAudible: promptProgress(context.stderr),
    });
    const at = input.text("at");
    const replaces = input.number("replace");
    const canary = input.text("canary");
    const outcome = await publish(source, publishFlow, {
      who: context.who,
      force: input.has("force"),
      skipTests: input.has("skip-tests"),
      ...omitUndefined({ note, at, replaces, canary }),
    });
    if (input.has("json")) {
      context.stdout(JSON.stringify(outcome));
    } else {
      problemLines(outcome.problems, input, file).forEach(context.stdout);
      context.stdout(summaryOf(outcome, file));
      await hintAtEntryPoint(source.document, outcome, stores, context.stderr);
    }
    return outcome.version === undefined ? 1 : 0;
  },
};

/** What names a step twice is not published: nobody knows which of the two is meant. */
async function publish(
  { document, repeated, locate }: SourceFile,
  publishFlow: PublishFlow,
  how: Omit<Parameters<PublishFlow>[0], "document">,
): Promise<PublishOutcome> {
  if (repeated.length > 0) return { problems: locate(repeated), spoken: 0, reused: 0 };
  const outcome = await publishFlow({ document, ...how });
  return { ...outcome, problems: locate(outcome.problems) };
}

function summaryOf(outcome: PublishOutcome, file: string): string {
  const { version, spoken, reused, unchanged, next, canaryShare } = outcome;
  if (version === undefined) return `${file} was not published: correct the errors above.`;
  const sounds = `${spoken} prompts made, ${reused} found.`;
  if (canaryShare !== undefined) {
    return `${file} is on trial as version ${version} with ${canaryShare} % of callers: ${sounds} npm run flows -- canary KEY shows how their calls go.`;
  }
  if (next?.version === version) {
    return `${file} is planned as version ${version}, live from ${next.from}: ${sounds}`;
  }
  const then =
    next === undefined
      ? ""
      : ` Version ${next.version} takes its place on ${next.from}, as planned.`;
  return unchanged
    ? `${file} is live as version ${version} already: nothing changed. --force makes a new version all the same.${then}`
    : `${file} is live as version ${version}: ${sounds}${then}`;
}

async function hintAtEntryPoint(
  document: unknown,
  { version }: PublishOutcome,
  { entryPointStore }: FlowsStores,
  write: (text: string) => void,
): Promise<void> {
  const key =
    typeof document === "object" && document !== null && "key" in document ? document.key : "";
  const entryPoints = version === undefined ? [] : await entryPointStore.listEntryPoints();
  if (version !== undefined && !entryPoints.some(({ flow }) => flow === key)) {
    write(`No number leads to it yet: npm run flows -- entry set NUMBER ${String(key)}`);
  }
}
