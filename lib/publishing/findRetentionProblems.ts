import { warning, type FlowProblem } from "../flow/check/flowProblem";
import { nodeName } from "../flow/check/stepName";
import type { Flow } from "../flow/document/flow";
import { stepType } from "../flow/steps/index";

const most = 90;

/** Says where a flow keeps for long what callers leave: Microsoft's terms on recorded media and the law may forbid it. Pure. */
export function findRetentionProblems(flow: Flow): readonly FlowProblem[] {
  return [
    ...judge(flow.privacy?.recordingsDays, "privacy.recordingsDays", "The flow"),
    ...Object.entries(flow.nodes).flatMap(([key, node]) => {
      const days = stepType(node).records?.(node).retentionDays;
      return judge(days, `nodes.${key}.retentionDays`, nodeName(key, node));
    }),
  ];
}

function judge(days: number | undefined, path: string, step: string): readonly FlowProblem[] {
  if (days === undefined || days <= most) return [];
  return [
    warning(
      "longRetention",
      path,
      `${step} keeps messages for ${days} days. Microsoft's terms limit what may be kept of a call, and so may the law: keep them for ${most} days or fewer, or settle that you may (docs/graph.md, Terms on recording).`,
      { step, days, most },
    ),
  ];
}
