import { IvrError } from "../../../lib/errors";
import type { EntryPoint, FlowStore } from "../../../lib/publishing/ports";
import type { FlowsCommand } from "../flowsCommand";

const numberForm = /^\+[1-9]\d{6,14}$/;
const dialledForm = /^(?:\*|\+[1-9]\d{6,14}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/;

/** `entry set DIALLED FLOW`: lets a flow answer a number, an application or everything else. */
export const entrySetCommand: FlowsCommand = {
  words: "entry set",
  form: "DIALLED FLOW [--version N] [--fallback NUMBER]",
  summary: 'Let a flow answer a number (+15550100), an application\'s id, or "*" for all others.',
  options: { version: "number", fallback: "text" },
  run: async (context, input) => {
    const [dialled = "", flow = ""] = input.positionals;
    if (!dialledForm.test(dialled)) {
      context.stderr(
        `"${dialled}" cannot be dialled: give a number such as +15550100 (no spaces), an application id or "*".`,
      );
      return 2;
    }
    const fallback = input.text("fallback");
    if (fallback !== undefined && !numberForm.test(fallback)) {
      context.stderr(`"${fallback}" is no number to send calls on to: give one such as +15550199.`);
      return 2;
    }
    const { entryPointStore, flowStore, saveAuditEntry } = await context.openStores();
    const entryPoint: EntryPoint = {
      dialled,
      flow,
      version: input.number("version") ?? "published",
      ...(fallback === undefined ? {} : { fallback }),
    };
    await mustBePlayable(entryPoint, flowStore);
    await entryPointStore.saveEntryPoint(entryPoint);
    const which =
      entryPoint.version === "published" ? flow : `${flow} version ${entryPoint.version}`;
    const otherwise = fallback === undefined ? "" : `; when it cannot be had, by ${fallback}`;
    await saveAuditEntry({
      at: context.now(),
      who: context.who,
      what: "entryPointSaved",
      subject: dialled,
      detail: `answered by ${which}${otherwise}`,
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify(entryPoint)
        : `${dialled} is answered by ${which}${otherwise}.`,
    );
    return 0;
  },
};

async function mustBePlayable({ flow, version }: EntryPoint, store: FlowStore): Promise<void> {
  const number =
    version === "published" ? (await store.loadFlowMeta(flow))?.meta.publishedVersion : version;
  const exists =
    number !== undefined &&
    (await store.listFlowVersions(flow)).some((head) => head.version === number);
  if (!exists) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      version === "published"
        ? `The flow ${flow} is not published: npm run flows -- publish FILE`
        : `The flow ${flow} has no version ${version}: npm run flows -- versions ${flow} lists those it has.`,
    );
  }
}
