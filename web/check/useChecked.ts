import { useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Surroundings } from "../phone/phoneCall";
import type { Checked, CheckRequest } from "./checked";
import { makeWorkerClient, type WorkerClient } from "./makeWorkerClient";

const quietInMs = 150;

/** What is wrong with a document as it stands, a moment after the last change; undefined before the first answer. */
export function useChecked(
  document: Flow,
  surroundings: Surroundings | undefined,
): Checked | undefined {
  const client = useRef<WorkerClient<CheckRequest>>(undefined);
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const made = makeWorkerClient<CheckRequest, Checked>("check-worker", setChecked);
    client.current = made;
    return () => {
      client.current = undefined;
      made.end();
    };
  }, []);
  useEffect(() => {
    if (surroundings === undefined) return undefined;
    const { bindings, flows } = surroundings;
    const timer = setTimeout(
      () => client.current?.ask({ document, bindings, flows, today: localToday() }),
      quietInMs,
    );
    return () => clearTimeout(timer);
  }, [document, surroundings]);
  return checked;
}

/** Today's date where the reader is, `2026-11-21`. */
export function localToday(): string {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
