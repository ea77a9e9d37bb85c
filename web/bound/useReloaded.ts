import { useRef } from "preact/hooks";
import type { Answer } from "../app/api";
import { useLoaded, type Loaded } from "../app/useLoaded";

/** As useLoaded, but what was there stays in sight while it is asked for anew: whoever saved something keeps their place. */
export function useReloaded<Value>(
  load: (signal: AbortSignal) => Promise<Answer<Value>>,
  round: number,
): Loaded<Value> {
  const last = useRef<Value | undefined>(undefined);
  const loaded = useLoaded(load, String(round));
  if (loaded.state === "ready") last.current = loaded.value;
  return loaded.state === "loading" && last.current !== undefined
    ? { state: "ready", value: last.current }
    : loaded;
}
