import type { NodeOf } from "./index.schema";

/** The step by which a call that calls somebody back rings the other one: whom, the call alone knows. */
export function makeRingNode(to: NodeOf<"connect">["to"]): NodeOf<"connect"> {
  return { type: "connect", to };
}
