import { measures, type Measure } from "../../../lib/canary/measures";
import type { VersionCounts } from "../../../lib/canary/evidence";
import { IvrError } from "../../../lib/errors";
import { findLengthAtShare } from "../../../lib/reports/findLengthClass";
import { makeEndCanary } from "../../../lib/publishing/canary/makeEndCanary";
import { makeShowCanary } from "../../../lib/publishing/canary/makeShowCanary";
import type { CanaryTrial } from "../../../lib/publishing/ports";
import { table } from "../../commandLine/table";
import type { FlowsCommand } from "../flowsCommand";

/** `canary KEY`: how the calls go of a version that is on trial, and its end. */
export const canaryCommand: FlowsCommand = {
  words: "canary",
  form: "KEY [--take] [--end]",
  summary:
    "Show how calls go with the version that is on trial and with the live one; --take makes it live for all, --end withdraws it.",
  options: { take: "flag", end: "flag" },
  run: async (context, input) => {
    const [key = ""] = input.positionals;
    const { who } = context;
    if (input.has("take") && input.has("end")) {
      throw new IvrError(
        "CANARY_INVALID",
        "--take makes the version live for all, --end withdraws it: leave one of them out.",
      );
    }
    const stores = { ...(await context.openStores()), now: context.now };
    if (input.has("take") || input.has("end")) {
      const how = input.has("take") ? "taken" : "withdrawn";
      const meta = await makeEndCanary(stores)({ key, how, who });
      const live = `version ${meta.publishedVersion} is live for all callers`;
      const sentence =
        how === "taken" ? live : `version ${meta.withdrawnVersions?.at(-1)} is withdrawn: ${live}`;
      context.stdout(input.has("json") ? JSON.stringify(meta) : `${key} ${sentence}.`);
      return 0;
    }
    const trial = await makeShowCanary(stores)(key);
    context.stdout(input.has("json") ? JSON.stringify(trial) : describe(trial));
    return 0;
  },
};

const names: Readonly<Record<Measure, string>> = {
  gaveUp: "gave up",
  noMatch: "pressed a key that is no choice",
  silence: "were silent when asked",
  latePerson: "came late to a person",
  failed: "met a step that failed",
};

function describe(trial: CanaryTrial): string {
  const { version, liveVersion, evidence } = trial;
  const { live, tried } = evidence;
  const rows = [
    ["calls", String(live.calls), String(tried.calls)],
    ...measures.map((measure) => [
      names[measure],
      sayShare(live, measure),
      sayShare(tried, measure),
    ]),
    ["usual time to a person", saySeconds(live), saySeconds(tried)],
  ];
  return `${sayState(trial)}\n${table(["", `VERSION ${liveVersion}`, `VERSION ${version}`], rows)}`;
}

function sayState({ flow, version, liveVersion, share, since, end }: CanaryTrial): string {
  const what = `${flow} version ${version}`;
  if (end === undefined) {
    return `${what} is on trial with ${share} % of callers since ${since}, beside version ${liveVersion}. Its calls decide, or --take or --end.`;
  }
  const by = end.who === undefined ? "by its calls" : `by ${end.who}`;
  const because =
    end.measure === undefined ? "" : `, most of all because more callers ${names[end.measure]}`;
  return end.type === "taken"
    ? `${what} was taken for all callers on ${end.at} ${by}.`
    : `${what} was withdrawn on ${end.at} ${by}${because}.`;
}

function sayShare({ calls, happened }: VersionCounts, measure: Measure): string {
  return calls === 0 ? "-" : `${((happened[measure] / calls) * 100).toFixed(1)} %`;
}

function saySeconds({ times }: VersionCounts): string {
  const seconds = findLengthAtShare(times, 0.5);
  return seconds === undefined ? "-" : `${Math.round(seconds)} s`;
}
