import { stepType } from "../../lib/flow/steps/index";
import type { Flow } from "../../lib/flow/document/flow";
import type { Answer, Api } from "../app/api";
import { useLoaded, type Loaded } from "../app/useLoaded";
import type { Surroundings } from "./phoneCall";

/** What a call on a flow needs besides: what its names mean here, and the live versions of the flows it may go into. */
export function useSurroundings(api: Api, flow: Flow): Loaded<Surroundings> {
  const called = calledFlows(flow).join();
  return useLoaded((signal) => loadSurroundings(api, flow, signal), `${flow.key} ${called}`);
}

async function loadSurroundings(
  api: Api,
  flow: Flow,
  signal: AbortSignal,
): Promise<Answer<Surroundings>> {
  const bindings = await api.loadBindings(signal);
  if (bindings.problem !== undefined) return bindings;
  const flows: Record<string, Flow> = {};
  const left = [...calledFlows(flow)];
  for (let key = left.pop(); key !== undefined; key = left.pop()) {
    if (key === flow.key || Object.hasOwn(flows, key)) continue;
    const loaded = await api.loadFlow(key, signal);
    if (loaded.value?.flow === undefined) continue;
    flows[key] = loaded.value.flow;
    left.push(...calledFlows(loaded.value.flow));
  }
  return { value: { bindings: bindings.value.bindings, flows }, etag: undefined };
}

function calledFlows(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) => stepType(node).calls?.(node).flow ?? []);
}
