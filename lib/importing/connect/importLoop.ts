import { readNumber } from "../draft/readNumber";
import type { Block, ConnectFlow } from "./connectBlock";

/** Counters of ours are written out, one step for each round; more than these are too many to read. */
const mostRounds = 10;

/** A counted loop: a branch that knows the round, and a step for each that counts it. */
export function importLoop(block: Block, flow: ConnectFlow): void {
  const { draft, context } = flow;
  const key = flow.keyOf(block);
  const part = block.parameters.find(({ name }) => name === "LoopCount")?.part;
  const rounds = readNumber(context, part, { min: 1, max: mostRounds, isWhole: true }) ?? 3;
  const way = (operand: string) =>
    block.conditions.find(({ operands }) => operands[0] === operand)?.to;
  const again = flow.wayTo(way("ContinueLooping") ?? block.next);
  const done = flow.wayTo(way("DoneLooping") ?? block.next);
  const count = { var: key };
  const title = flow.titleOf(block);
  const round = (number: number) =>
    draft.add(`${key} round ${number}`, {
      type: "set",
      title: `${title} ${number}`,
      values: { [key]: number },
      next: again,
    });
  draft.put(key, {
    type: "branch",
    title,
    cases: Array.from({ length: rounds }, (_, index) => ({
      when:
        index === 0
          ? ({ op: "empty", args: [count] } as const)
          : ({ op: "eq", args: [count, index] } as const),
      next: round(index + 1),
    })),
    // Coming back later begins to count anew.
    otherwise: draft.add(`${key} done`, {
      type: "set",
      title: `${title} done`,
      values: { [key]: "" },
      next: done,
    }),
  });
  context.notes.changed(
    block.part,
    `The loop of ${rounds} rounds is written out: the branch ${key} and a step for each round.`,
    block.type,
  );
}
