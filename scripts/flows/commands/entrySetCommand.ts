import { IvrError } from "../../../lib/errors";
import { isE164 } from "../../../lib/flow/document/e164";
import type { Flow } from "../../../lib/flow/document/flow";
import { isGuid } from "../../../lib/flow/document/isGuid";
import { findEntryProblems } from "../../../lib/publishing/findEntryProblems";
import type { EntryPoint, FlowStore } from "../../../lib/publishing/ports";
import { brokenFlowLines } from "../brokenFlowLines";
import type { FlowsCommand } from "../flowsCommand";

/** `entry set DIALLED FLOW`: lets a flow answer a number, an application or everything else. */
export const entrySetCommand: FlowsCommand = {
  words: "entry set",
  form: "DIALLED FLOW [--version N] [--fallback NUMBER] [--force]",
  summary:
    'Let a flow answer a number (+15550100), an application\'s id, or "*" for all others. Refused when its callers would come to a flow with errors, unless --force.',
  options: { version: "number", fallback: "text", force: "flag" },
  run: async (context, input) => {
    const [dialled = "", flow = ""] = input.positionals;
    if (dialled !== "*" && !isE164(dialled) && !isGuid(dialled)) {
      context.stderr(
        `"${dialled}" cannot be dialled: give a number such as +15550100 (no spaces), an application id or "*".`,
      );
      return 2;
    }
    const fallback = input.text("fallback");
    if (fallback !== undefined && !isE164(fallback)) {
      context.stderr(`"${fallback}" is no number to send calls on to: give one such as +15550199.`);
      return 2;
    }
    const stores = await context.openStores();
    const { entryPointStore, flowStore, saveAuditEntry } = stores;
    const entryPoint: EntryPoint = {
      dialled,
      flow,
      version: input.number("version") ?? "published",
      ...(fallback === undefined ? {} : { fallback }),
    };
    const answering = await loadPlayable(entryPoint, flowStore);
    const broken = input.has("force") ? [] : await findEntryProblems(dialled, answering, stores);
    if (broken.length > 0) {
      brokenFlowLines(broken).forEach(context.stderr);
      context.stderr(
        `${dialled} was not given to ${flow}: add what is missing to the bindings (npm run flows -- bindings set FILE), publish the flow corrected, or give --force.`,
      );
      return 1;
    }
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

async function loadPlayable({ flow, version }: EntryPoint, store: FlowStore): Promise<Flow> {
  const meta = (await store.loadFlowMeta(flow))?.meta;
  if (meta?.deletedAt !== undefined) {
    throw new IvrError(
      "FLOW_NOT_FOUND",
      `The flow ${flow} is deleted: npm run flows -- bring back ${flow}`,
    );
  }
  const number = version === "published" ? meta?.publishedVersion : version;
  const found = number === undefined ? undefined : await store.loadFlowVersion(flow, number);
  if (found === undefined) {
    throw new IvrError("FLOW_NOT_FOUND", absence(flow, version, meta?.retiredVersion));
  }
  return found.flow;
}

function absence(
  flow: string,
  version: EntryPoint["version"],
  retired: number | undefined,
): string {
  if (version !== "published") {
    return `The flow ${flow} has no version ${version}: npm run flows -- versions ${flow} lists those it has.`;
  }
  return retired === undefined
    ? `The flow ${flow} is not published: npm run flows -- publish FILE`
    : `The flow ${flow} is retired: npm run flows -- bring back ${flow}`;
}
