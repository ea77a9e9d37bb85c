import { isE164 } from "../../../lib/flow/document/e164";
import type { Flow, TestCall } from "../../../lib/flow/document/flow";
import type { SimulatedWorld } from "../../../lib/simulation/simulatedWorld";
import type { CommandInput } from "../../commandLine/command";

/** What a call meets by the options of `simulate`, or a sentence about one that makes no sense. Pure. */
export function toSimulatedWorld(
  flow: Flow,
  input: Pick<CommandInput, "text">,
  now: string,
): SimulatedWorld | string {
  const like = input.text("like");
  const test = flow.tests?.find(({ name }) => name === like);
  if (like !== undefined && test === undefined) return unknownTest(flow, like);
  const problem = findProblem(flow, input);
  if (problem !== undefined) return problem;
  const at = input.text("at");
  const caller = input.text("caller");
  const language = input.text("language");
  return {
    ...withoutCaller(test),
    name: test?.name ?? flow.name,
    at: (at === undefined ? undefined : toInstant(at)) ?? test?.at ?? now,
    ...(caller === undefined ? {} : { caller }),
    ...(language === undefined ? {} : { language }),
  };
}

function findProblem(flow: Flow, input: Pick<CommandInput, "text">): string | undefined {
  const { at = "2026-01-01T00:00Z", caller = "withheld" } = {
    at: input.text("at"),
    caller: input.text("caller"),
  };
  const language = input.text("language") ?? flow.languages[0] ?? "";
  if (toInstant(at) === undefined) {
    return "--at is an instant such as 2026-12-24T09:00:00Z or 2026-12-24T10:00+01:00.";
  }
  if (caller !== "withheld" && !isE164(caller)) {
    return "--caller is a phone number such as +4930555099, or withheld.";
  }
  return flow.languages.includes(language)
    ? undefined
    : `--language is one of those the flow speaks: ${flow.languages.join(", ")}.`;
}

/** All but what the caller of a test does and what comes of it. */
function withoutCaller(test: TestCall | undefined): Partial<SimulatedWorld> {
  if (test === undefined) return {};
  const { keys: _keys, expect: _expect, ...world } = test;
  return world;
}

function unknownTest({ tests = [] }: Flow, like: string): string {
  const names = tests.map(({ name }) => `“${name}”`).join(", ");
  return `There is no test “${like}”. ${names === "" ? "The flow has none." : `There are ${names}.`}`;
}

/** An instant with its zone or offset; what has none would depend on the machine. */
function toInstant(at: string): string | undefined {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(at)) return undefined;
  const milliseconds = Date.parse(at);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}
