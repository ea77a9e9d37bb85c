import type { Flow } from "../../lib/flow/document/flow";
import type { Words } from "../words/words";
import type { BuiltInPlace, WayEnd } from "./callTree";
import { stepTitle } from "./promptText";

/** What people call the place where a way leads. Pure. */
export function endLabel(end: WayEnd, flow: Flow, words: Words): string {
  switch (end.type) {
    case "step":
      return stepTitle(end.step.key, flow.nodes[end.step.key]);
    case "reference":
      return stepTitle(end.step, flow.nodes[end.step]);
    case "word":
      return words.places[end.word];
    case "builtIn":
      return builtInLabel(end.place, words);
    case "nowhere":
      return words.flow.nowhere;
  }
}

/** What a place that every flow has comes to. Pure. */
export function builtInLabel(place: BuiltInPlace, { builtIn }: Words): string {
  return builtIn[place.type === "builtIn" ? place.name : place.type];
}
