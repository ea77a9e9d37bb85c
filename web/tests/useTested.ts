import { useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { makeWorkerClient, type WorkerClient } from "../check/makeWorkerClient";
import type { Surroundings } from "../phone/phoneCall";
import type { Tested, TestRequest } from "./tested";

const quietInMs = 400;

/** How the tests of a flow go as it stands, a while after the last change; undefined before the first answer. Without a flow nothing is tried. */
export function useTested(
  flow: Flow | undefined,
  surroundings: Surroundings | undefined,
): Tested | undefined {
  const client = useRef<WorkerClient<TestRequest>>(undefined);
  const [tested, setTested] = useState<Tested>();
  useEffect(
    () => () => {
      client.current?.end();
      client.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (flow === undefined || surroundings === undefined) return undefined;
    const { bindings, flows } = surroundings;
    const timer = setTimeout(() => {
      client.current ??= makeWorkerClient<TestRequest, Tested>("test-worker", setTested);
      client.current.ask({ flow, bindings, flows });
    }, quietInMs);
    return () => clearTimeout(timer);
  }, [flow, surroundings]);
  return tested;
}
