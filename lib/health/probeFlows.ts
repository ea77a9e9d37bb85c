import { checkFlow } from "../flow/check/checkFlow";
import { maskText } from "../ivr/lines/maskText";
import type { AnsweringFlows } from "../publishing/loadAnsweringFlows";
import type { Finding, Probe } from "./probe";

/** Whether some flow answers calls, and all that callers reach are still sound with the bindings of today. */
export function probeFlows(loadFlows: () => Promise<AnsweringFlows>): Probe {
  return {
    name: "flows",
    remedy: "Storage could not be read: see the check of the tables.",
    look: async () => {
      const flows = await loadFlows();
      return judgeEntryPoints(flows) ?? judgeSoundness(flows) ?? {};
    },
  };
}

function judgeEntryPoints({ entryPoints }: AnsweringFlows): Finding | undefined {
  if (entryPoints.length === 0) {
    return {
      problem: "No entry point is set: every call is turned away.",
      remedy:
        'npm run flows -- publish FILE, then npm run flows -- entry set NUMBER FLOW ("*" answers every number).',
    };
  }
  const dangling = entryPoints
    .filter(({ flow }) => flow === undefined)
    .map(({ entryPoint: { dialled, flow } }) => `${maskText(dialled)} (${flow})`);
  return dangling.length === 0
    ? undefined
    : {
        problem: `These entry points lead to a flow that is not live: ${dangling.join(", ")}.`,
        remedy: "npm run flows -- publish FILE, or npm run flows -- entry delete NUMBER.",
      };
}

/** A flow that no entry point leads to takes no call, so it breaks none. */
function judgeSoundness({ reached, context }: AnsweringFlows): Finding | undefined {
  const broken = reached.flatMap(({ flow }) => {
    const { problems } = checkFlow(flow, context);
    const [first, ...others] = problems.filter(({ severity }) => severity === "error");
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return [`${flow.key}, ${first.path}: ${maskText(first.message)}${more}`];
  });
  return broken.length === 0
    ? undefined
    : {
        problem: `Flows that answer calls have errors with today's bindings. ${broken.join(" ")}`,
        remedy:
          "npm run flows -- check FILE lists all of them; npm run flows -- bindings set names what is missing.",
      };
}
