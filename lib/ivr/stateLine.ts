import type { IvrState } from "./ivrState";

/** Where a call is, as one readable line: phase, node, attempt. */
export function stateLine(state: IvrState): string {
  if (state.phase === "ended") return `ended ${state.end ?? ""}`.trimEnd();
  const node = state.frames.at(-1)?.node;
  const attempt =
    state.asking !== undefined && state.asking.attempt > 1
      ? ` attempt ${state.asking.attempt}`
      : "";
  return state.steps === 0 || node === undefined ? state.phase : `${state.phase} ${node}${attempt}`;
}
