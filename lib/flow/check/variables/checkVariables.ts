import { builtInVariables } from "../../document/expression";
import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import type { VariableUse } from "../../steps/stepType";
import type { CheckSubject } from "../checkSubject";
import { comesBack } from "../graph/comesBack";
import { findPresencePerson } from "../../presence/findPresencePerson";
import { stepType } from "../../steps/index";
import { flowCalls } from "../../steps/flowCalls";
import { flowGraph } from "../graph/flowGraph";
import { listOwnPrompts } from "../wording/listFlowPrompts";
import type { Suggest } from "../makeSuggest";
import { findExpressionVariables, findNeededVariables } from "./findExpressionVariables";
import { error, warning } from "../flowProblem";
import { findRelatedFlows } from "../graph/findRelatedFlows";
import { makeFindSetVariables } from "./setVariables";
import { nodeName } from "../stepName";
import { findPromptUses, findVariableUses } from "./findVariableUses";
import { quote } from "../words";

/** Every variable has a value when it is used. */
export function checkVariables({ flow, flows, suggest }: CheckSubject): readonly FlowProblem[] {
  const related = findRelatedFlows(flow, flows);
  const { inputs = {} } = flow;
  const needed = Object.keys(inputs).filter((name) => inputs[name]?.optional !== true);
  const given = new Set([...builtInVariables, ...inputsTo(flow, related), ...needed]);
  const everywhere = new Set([
    ...given,
    ...related.flatMap((one) => [...setIn(one), ...Object.keys(one.inputs ?? {})]),
  ]);
  const scope: Scope = {
    everywhere,
    whole: [...everywhere].filter((name) => !name.endsWith(".*")),
    given,
    isCalled: comesBack(flow),
    suggest,
  };
  const used = Object.entries(flow.nodes).map(([key, node]) => ({
    key,
    node,
    uses: findVariableUses(node),
  }));
  const names = used.flatMap(({ uses }) =>
    uses.flatMap(({ expression }) => [...findExpressionVariables(expression)]),
  );
  const findSet = makeFindSetVariables(flow, flows, names);
  const ofNodes = used.flatMap(({ key, node, uses }) => {
    const isSet = uses.length === 0 ? undefined : findSet(key);
    return uses.flatMap((use) => {
      const own = new Set(use.knows);
      const isSure = isSet && ((name: string) => isSet(name) || hasName(own, name));
      return useProblems(use, {
        path: `nodes.${key}.${use.path}`,
        name: nodeName(key, node),
        scope,
        isSure,
        knowsPresence: stepType(node).knowsPresence,
      });
    });
  });
  const ofFlow = listOwnPrompts(flow)
    .flatMap(({ path, prompt }) => findPromptUses(path, prompt, "spoken"))
    .flatMap((use) =>
      useProblems(use, { path: use.path, name: "The flow", scope, isSure: undefined }),
    );
  return [...ofNodes, ...ofFlow];
}

type Names = ReadonlySet<string>;

type Scope = Readonly<{
  /** Set by any flow that shares its variables with this one; `name.*` stands for all that begin so. */
  everywhere: Names;
  /** Those of them that are the names of one variable. */
  whole: readonly string[];
  /** There from the beginning. */
  given: Names;
  /** Other flows may call this one and give it values. */
  isCalled: boolean;
  suggest: Suggest;
}>;

/** True when a name has a value for sure. */
function hasName(names: Names, name: string): boolean {
  return names.has(name) || names.has(`${name.split(".")[0] ?? name}.*`);
}

/** Where a variable is used, by whom, and which have a value there for sure, where that can be said. */
type Place = Readonly<{
  path: string;
  name: string;
  scope: Scope;
  isSure: ((name: string) => boolean) | undefined;
  knowsPresence?: true | undefined;
}>;

function useProblems(
  use: VariableUse,
  { path, name, scope, isSure, knowsPresence }: Place,
): readonly FlowProblem[] {
  const needed = findNeededVariables(use.expression, use.kind === "condition");
  return [...findExpressionVariables(use.expression)].flatMap((variable) => {
    const person = findPresencePerson(variable);
    if (person !== undefined && !hasName(scope.everywhere, variable)) {
      return knowsPresence === true ? [] : [presenceElsewhere(path, name, person)];
    }
    if (!hasName(scope.everywhere, variable)) return [neverSet(path, name, variable, scope)];
    if (!needed.has(variable) || hasName(scope.given, variable)) return [];
    if (isSure === undefined || isSure(variable)) return [];
    return [
      warning(
        "maybeUnset",
        path,
        `${name} uses ${quote(variable)}, which has no value on some way there: ${withoutValue[use.kind]}. Set it on every way, or ask whether it is empty first.`,
        { step: name, variable },
      ),
    ];
  });
}

const withoutValue: Readonly<Record<VariableUse["kind"], string>> = {
  spoken: "nothing would be said for it",
  condition: "the condition would not hold",
  sent: "it would be left out of what is asked",
  copied: "it would be left out",
  notified: "nothing would be written for it",
};

function presenceElsewhere(path: string, step: string, person: string): FlowProblem {
  return error(
    "presenceElsewhere",
    path,
    `${step} asks for the presence of ${quote(person)}, which is known to the conditions of a step of type branch alone. Ask there, and lead the call on by it.`,
    { step, person },
  );
}

function neverSet(path: string, name: string, variable: string, scope: Scope): FlowProblem {
  const hint = scope.suggest(variable, scope.whole);
  if (scope.isCalled && hint === "") {
    const message = `${name} uses ${quote(variable)}, which no step sets. Each flow that calls this one must give it as input.`;
    return warning("neverSet", path, message, { step: name, variable });
  }
  return error(
    "neverSet",
    path,
    `${name} uses ${quote(variable)}, which no step sets.${hint || " Collect it, look it up or set it before."}`,
    { step: name, variable },
  );
}

function setIn(flow: Flow): readonly string[] {
  return [...flowGraph(flow).edges.values()].flatMap((edges) => edges.flatMap(({ sets }) => sets));
}

function inputsTo(flow: Flow, related: readonly Flow[]): readonly string[] {
  return related.flatMap((caller) =>
    flowCalls(caller).flatMap((call) => (call.flow === flow.key ? Object.keys(call.input) : [])),
  );
}
