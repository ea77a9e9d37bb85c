import type { NodeOf } from "./index.schema";
import { exit, prompts } from "./parts";
import { builtIn } from "./place";
import type { Exit, StepType } from "./stepType";
import { listTargetNames } from "./listTargetNames";

/** Connects the caller with somebody; targets are tried one after the other. */
export const transfer: StepType<NodeOf<"transfer">> = {
  title: "Transfer",
  words: "Connects callers with somebody; targets are tried one after the other.",
  exits: (node) => {
    const { noAnswer, busy, failed } = node;
    const failures = [
      exit("noAnswer", "failure", { noAnswer, failed }, builtIn("unavailable")),
      exit("busy", "failure", { busy, failed }, builtIn("unavailable")),
      exit("failed", "failure", { failed }, builtIn("unavailable")),
    ];
    const message = messageExit(node);
    if (message === undefined) return failures;
    // A message can always be left, so nothing fails any more.
    return [message, ...failures.map((one) => ({ ...one, isNever: true as const }))];
  },
  prompts: (node) => prompts({ before: node.before }),
  names: (node) =>
    node.to.flatMap(({ target }, index) => listTargetNames(target, `to.${index}.target`)),
  helps: true,
  targets: (node) => node.to,
};

function messageExit({ to }: NodeOf<"transfer">): Exit | undefined {
  for (const { target } of to) {
    if ("voicemail" in target) {
      return exit("message", "fallback", {}, { type: "mailbox", mailbox: target.voicemail });
    }
  }
  return undefined;
}
