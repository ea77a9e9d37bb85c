import type { Bindings } from "../../flow/document/bindings";
import type { Flow } from "../../flow/document/flow";
import { listBoundNames, listDoorNames } from "../../flow/check/facts/listBoundNames";
import { findListedPeople } from "../../flow/keys/findListedPeople";
import { listTargetNames } from "../../flow/steps/listTargetNames";
import { stepType } from "../../flow/steps/index";
import type { NameKind } from "../../flow/steps/stepType";
import type { FindingPlace } from "./finding";
import { toPlace } from "./toPlace";

/** Where names of one kind are used: by name, each place once. */
export type Uses = ReadonlyMap<string, readonly FindingPlace[]>;

/** A name that many steps use is found by these. */
const mostPlaces = 10;

/** Where flows use names of a kind; people also where a directory reads them out. Steps are asked for their traits, never for their types. Pure. */
export function findUses(flows: readonly Flow[], kind: NameKind, bindings: Bindings): Uses {
  const uses = new Map<string, FindingPlace[]>();
  const note = (name: string, place: FindingPlace) => {
    const places = uses.get(name) ?? [];
    const isKnown = places.some(({ flow, step }) => flow === place.flow && step === place.step);
    if (!isKnown && places.length < mostPlaces) places.push(place);
    uses.set(name, places);
  };
  for (const flow of flows) {
    const ofFlow = flow.operator === undefined ? [] : listTargetNames(flow.operator, "operator");
    for (const used of [...ofFlow, ...listDoorNames(flow)]) {
      if (used.kind === kind) note(used.name, toPlace(flow));
    }
    for (const [step, node] of Object.entries(flow.nodes)) {
      for (const used of listBoundNames(node)) {
        if (used.kind === kind) note(used.name, toPlace(flow, step));
      }
      const listed = kind === "person" ? stepType(node).people?.(node) : undefined;
      if (listed === undefined) continue;
      for (const [name] of findListedPeople(bindings, listed)) note(name, toPlace(flow, step));
    }
  }
  return uses;
}
