import type { NodeOf } from "./index.schema";
import { exit } from "./parts";
import type { StepType } from "./stepType";

/** Divides calls by percent. */
export const share: StepType<NodeOf<"share">> = {
  title: "Shares",
  words: "Divides calls among several ways by percent.",
  exits: (node) =>
    node.parts.map(({ next }, index) => ({
      ...exit(`part:${index + 1}`, "usual", { [`parts.${index}.next`]: next }),
      ...(canBeTaken(node, index) ? {} : { isNever: true }),
    })),
  passes: true,
  parts: (node) => node.parts,
};

/** A part of no percent is never taken, unless there is nothing else. */
function canBeTaken({ parts }: NodeOf<"share">, index: number): boolean {
  const total = parts.reduce((sum, { percent }) => sum + percent, 0);
  return total > 0 ? (parts[index]?.percent ?? 0) > 0 : index === parts.length - 1;
}
