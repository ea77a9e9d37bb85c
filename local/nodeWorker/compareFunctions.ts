import { isDeepStrictEqual } from "node:util";
import type { FunctionMetadata } from "../functions/workerApi";

/** What differs between the functions of the real worker and those of the local host, one line each; their order does not count. Pure. */
export function compareFunctions(
  real: readonly FunctionMetadata[],
  local: readonly FunctionMetadata[],
): readonly string[] {
  const names = [...new Set([...real, ...local].map(({ name }) => name))].toSorted();
  return names.flatMap((name) => {
    const [one, other] = [real, local].map((list) => list.find((each) => each.name === name));
    if (one === undefined) return [`${name}: only the local host has it.`];
    if (other === undefined) return [`${name}: only the real worker has it.`];
    const ids =
      one.functionId === other.functionId
        ? []
        : [`${name}: its id is ${one.functionId} in the worker, ${other.functionId} here.`];
    return [...ids, ...compareBindings(name, one.bindings, other.bindings)];
  });
}

type Bindings = FunctionMetadata["bindings"];

function compareBindings(name: string, real: Bindings, local: Bindings): readonly string[] {
  const bindings = [...new Set([...Object.keys(real), ...Object.keys(local)])].toSorted();
  return bindings
    .filter((each) => !isDeepStrictEqual(plain(real[each]), plain(local[each])))
    .map(
      (each) =>
        `${name}.${each}: the worker has ${JSON.stringify(real[each])}, the local host ${JSON.stringify(local[each])}.`,
    );
}

/** As it is once it went through JSON, where what is undefined is not there. */
function plain(binding: Bindings[string] | undefined): unknown {
  return binding === undefined ? undefined : JSON.parse(JSON.stringify(binding));
}
