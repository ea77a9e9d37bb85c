import type { CheckSubject } from "../checkSubject";
import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import { placeId } from "../graph/callGraph";
import { comesBack } from "../graph/comesBack";
import { stepName } from "../stepName";
import { findSecondsToPerson } from "./findSecondsToPerson";

/** Who listens to everything should be with a person after so long, wherever in the menus they are. */
const longestInSeconds = 60;

/** From the beginning, and from each step that leads to a person at all, that person is not far: only the worst is told. */
export function checkWayToPerson({
  flow,
  graph,
  isReachable,
}: CheckSubject): readonly FlowProblem[] {
  if (comesBack(flow)) return [];
  const known = findSecondsToPerson(graph);
  let worst = { key: flow.entry, seconds: known.get(placeId(flow, flow.entry)) ?? 0 };
  for (const key of Object.keys(flow.nodes)) {
    const seconds = isReachable(key) ? (known.get(placeId(flow, key)) ?? 0) : 0;
    if (seconds > worst.seconds) worst = { key, seconds };
  }
  const { key, seconds } = worst;
  if (seconds <= longestInSeconds) return [];
  const name = stepName(flow, key);
  return [
    warning(
      "farFromPerson",
      `nodes.${key}`,
      `From ${name} it takes about ${seconds} seconds until a person answers for the caller, and nowhere longer; ${longestInSeconds} are enough to give up. Bring the way to somebody nearer.`,
      { step: name, seconds, most: longestInSeconds },
    ),
  ];
}
