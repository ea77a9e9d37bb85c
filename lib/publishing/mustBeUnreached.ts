import { IvrError } from "../errors";
import { flowCalls } from "../flow/steps/flowCalls";
import { loadAnsweringFlows, type AnsweringPorts } from "./loadAnsweringFlows";

/** Rejects with FLOW_IN_USE, and what to do first, while callers reach a flow: by what they dial, or by another flow. */
export async function mustBeUnreached(key: string, ports: AnsweringPorts): Promise<void> {
  const { entryPoints, reached } = await loadAnsweringFlows(ports);
  const dialled = entryPoints
    .map(({ entryPoint }) => entryPoint)
    .filter(({ flow }) => flow === key)
    .map((entryPoint) => entryPoint.dialled);
  const [first] = dialled;
  if (first !== undefined) {
    const number = first === "*" ? '"*"' : first;
    throw new IvrError(
      "FLOW_IN_USE",
      `The flow ${key} answers ${dialled.join(", ")}: let another answer (npm run flows -- entry set ${number} FLOW) or none (npm run flows -- entry delete ${number}), then repeat this.`,
    );
  }
  const through = reached
    .map(({ flow }) => flow)
    .filter((flow) => flow.key !== key && flowCalls(flow).some((call) => call.flow === key));
  if (through.length > 0) {
    const names = [...new Set(through.map((flow) => flow.key))].join(", ");
    throw new IvrError(
      "FLOW_IN_USE",
      `Callers come to the flow ${key} from ${names}: publish ${names} without that step first.`,
    );
  }
}
