import { makePublishFlow, type PublishOutcome } from "../../../lib/publishing/makePublishFlow";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsStores } from "../flowsContext";
import { problemLine } from "../problemLine";
import { readDocument } from "../readDocument";

/** `publish FILE`: makes a flow document what callers hear. */
export const publishCommand: FlowsCommand = {
  words: "publish",
  form: "FILE [--note TEXT] [--force] [--skip-tests]",
  summary:
    "Check a flow, make its test calls and its prompts, and make it live; --force even if unchanged.",
  options: { note: "text", force: "flag", "skip-tests": "flag" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const document = await readDocument(file);
    const stores = await context.openStores();
    const note = input.text("note");
    const outcome = await makePublishFlow({ ...stores, now: context.now })({
      document,
      who: context.who,
      force: input.has("force"),
      skipTests: input.has("skip-tests"),
      ...(note === undefined ? {} : { note }),
    });
    if (input.has("json")) {
      context.stdout(JSON.stringify(outcome));
    } else {
      outcome.problems.forEach((problem) => context.stdout(problemLine(problem)));
      context.stdout(summaryOf(outcome, file));
      await hintAtEntryPoint(document, outcome, stores, context.stderr);
    }
    return outcome.version === undefined ? 1 : 0;
  },
};

function summaryOf({ version, spoken, reused, unchanged }: PublishOutcome, file: string): string {
  if (unchanged) {
    return `${file} is live as version ${version} already: nothing changed. --force makes a new version all the same.`;
  }
  return version === undefined
    ? `${file} was not published: correct the errors above.`
    : `${file} is live as version ${version}: ${spoken} prompts made, ${reused} found.`;
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
