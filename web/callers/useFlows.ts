import { useEffect, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";

/** One version of a flow. */
export type FlowVersion = Readonly<{ flow: string; version: number | undefined }>;

/** Versions never change: each is asked for once while the page is open. */
const known = new Map<string, Flow>();

const keyOf = ({ flow, version }: FlowVersion) => `${flow} ${version ?? ""}`;

/** The flows that calls are in, by their versions; a flow that is not to be had is shown by its key. */
export function useFlows(
  api: Api,
  wanted: readonly FlowVersion[],
): (one: FlowVersion) => Flow | undefined {
  const [, setCount] = useState(0);
  const missing = wanted.filter((one) => one.flow !== "" && !known.has(keyOf(one)));
  const about = [...new Set(missing.map(keyOf))].toSorted().join();
  useEffect(() => {
    const left = new AbortController();
    const asked = new Map(missing.map((one) => [keyOf(one), one]));
    for (const [key, { flow, version }] of asked) {
      void api.loadFlow(flow, left.signal, version).then(({ value }) => {
        if (value?.flow === undefined) return;
        known.set(key, value.flow);
        if (!left.signal.aborted) setCount((count) => count + 1);
      });
    }
    return () => left.abort();
    // What is missing is in `about`.
  }, [api, about]);
  return (one) => known.get(keyOf(one));
}
