import type { FlowProblem } from "./flowProblem";

/** Something that stops publishing. */
export function error(code: string, path: string, message: string): FlowProblem {
  return { path, message, severity: "error", code };
}

/** Something doubtful that does not stop publishing. */
export function warning(code: string, path: string, message: string): FlowProblem {
  return { path, message, severity: "warning", code };
}
