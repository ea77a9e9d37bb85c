import type { Bindings } from "../../lib/flow/document/bindings";
import type { SimulatorSettings } from "../graph/simulatorSettings";
import type { CallOptions } from "./parseCallOptions";

/** What happens at each number and id, as the simulator wants it, or a sentence about a key that the bindings do not have. */
export type ToldOutcomes =
  | Readonly<{ outcomes: SimulatorSettings["transferOutcomes"]; problem?: undefined }>
  | Readonly<{ problem: string; outcomes?: undefined }>;

/** Turns `--transfer sales=noAnswer` into what the simulator is told: the bindings say who `sales` is. Pure. */
export function toTransferOutcomes(
  wanted: CallOptions["transfer"],
  bindings: Bindings,
): ToldOutcomes {
  const outcomes: SimulatorSettings["transferOutcomes"] = {};
  for (const [key, outcome] of Object.entries(wanted)) {
    const ids = targetIds(bindings, key);
    if (ids.length === 0) {
      return { problem: `--transfer names "${key}", which the bindings do not have.` };
    }
    for (const id of ids) {
      outcomes[id] = outcome;
    }
  }
  return { outcomes };
}

function targetIds(bindings: Bindings, key: string): readonly string[] {
  const number = bindings.numbers?.[key];
  const places = [bindings.queues?.[key], bindings.attendants?.[key]];
  const person = bindings.people?.[key];
  return [
    ...(person ? [person.userId] : []),
    ...(number === undefined ? [] : [number]),
    ...places.flatMap((place) =>
      place ? ["phone" in place ? place.phone : place.applicationInstanceId] : [],
    ),
  ];
}
