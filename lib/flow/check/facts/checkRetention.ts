import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { warning } from "../flowProblem";
import { nodeName } from "../stepName";

const mostDays = 90;

/** What callers leave is not kept for long without a thought: Microsoft's terms on recorded media and the law may forbid it. */
export function checkRetention({ flow }: CheckSubject): readonly FlowProblem[] {
  return [
    ...judge(flow.privacy?.recordingsDays, "privacy.recordingsDays", "The flow"),
    ...Object.entries(flow.nodes).flatMap(([key, node]) =>
      judge(
        stepType(node).records?.(node).retentionDays,
        `nodes.${key}.retentionDays`,
        nodeName(key, node),
      ),
    ),
  ];
}

function judge(days: number | undefined, path: string, step: string): readonly FlowProblem[] {
  if (days === undefined || days <= mostDays) return [];
  return [
    warning(
      "longRetention",
      path,
      `${step} keeps messages for ${days} days. Microsoft's terms limit what may be kept of a call, and so may the law: keep them for ${mostDays} days or fewer, or settle that you may (docs/graph.md, Terms on recording).`,
      { step, days, most: mostDays },
    ),
  ];
}
