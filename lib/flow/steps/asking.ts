import { exit, prompts } from "./parts";
import { builtIn, toOf, type Place, type To } from "./place";
import type { NodeOf } from "./index.schema";
import type { Exit, FlowDefaults, StepPrompt } from "./stepType";

/** Steps that ask the caller for keys and wait for them. */
export type AskingNode = NodeOf<"menu" | "collect" | "directory" | "callback">;

/**
 * Where the last try leads, for silence and for keys that mean nothing: where the step says, by a field of its own if it
 * has one, else where the flow's defaults do, else to a person, else to a goodbye. And where a question leads that cannot
 * be played, however often.
 */
export function askingExits(
  node: AskingNode,
  flow: FlowDefaults,
  own: Readonly<Record<string, string | undefined>> = {},
  pin?: Readonly<{ failed?: string | undefined }>,
): readonly Exit[] {
  const { defaults = {} } = flow;
  const last = { ...own, onExhausted: node.onExhausted };
  const resort = (name: "noInput" | "noMatch", field: "onNoInput" | "onNoMatch"): Exit => {
    const written = exit(name, "fallback", { [field]: node[field], ...last });
    if (!written.isDefault) return written;
    const shared = exit(
      name,
      "fallback",
      {
        [`defaults.${field}`]: defaults[field],
        "defaults.onExhausted": defaults.onExhausted,
      },
      flow.operator === undefined ? builtIn("goodbye") : toOf("operator"),
    );
    return { ...shared, isDefault: true };
  };
  const taken = [resort("noInput", "onNoInput"), resort("noMatch", "onNoMatch")] as const;
  const spare = Object.entries(last).flatMap(([path, next]): readonly Exit[] =>
    next === undefined || taken.some((one) => !one.isDefault && one.path === path)
      ? []
      : [{ ...exit(path, "fallback", { [path]: next }), isNever: true }],
  );
  return [
    ...taken,
    ...spare,
    ...(pin === undefined ? [] : pinExits(pin, taken[1].to)),
    exit("error", "failure", {}),
  ];
}

/** After too many wrong PINs none is compared for a while: callers hear so, and go where the last try leads. */
function pinExits(
  { failed }: Readonly<{ failed?: string | undefined }>,
  noMatch: To,
): readonly Exit[] {
  return [
    ...(failed === undefined ? [] : [exit("pinFailed", "fallback", { "pin.failed": failed })]),
    exit(
      "pinLocked",
      "failure",
      {},
      { type: "pinLocked", next: failed === undefined ? noMatch : toOf(failed) },
    ),
  ];
}

/** What every asking step may say: after silence, after keys that mean nothing, and when it asks again. */
export function askingPrompts(node: AskingNode): readonly StepPrompt[] {
  return [
    ...(node.noInput ?? []).map(({ prompt }, index) => ({
      path: `noInput.${index}.prompt`,
      prompt,
    })),
    ...(node.noMatch ?? []).map(({ prompt }, index) => ({
      path: `noMatch.${index}.prompt`,
      prompt,
    })),
    ...prompts({ again: node.again }),
  ];
}

/** The exit to a person whom callers chose by keys: one exit stands for all people. */
export function makePersonExits(
  [person, failure]: readonly [person: string, failure: string],
  path: string,
  failed: string | undefined,
): readonly Exit[] {
  const to: Place = {
    type: "person",
    person: "any",
    ...(failed === undefined ? {} : { failed: toOf(failed) }),
  };
  const chosen: Exit = { name: person, kind: "usual", to, isDefault: true, isChosen: true };
  return failed === undefined
    ? [chosen]
    : [
        chosen,
        { ...exit(failure, "failure", { [path]: failed }), isChosen: true, isPersons: true },
      ];
}
