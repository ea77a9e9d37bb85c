import type { CallRecord } from "../ivr/call/callRecord";
import { sayReportedStep } from "./sayReportedStep";

/** Longer ways are told by their beginning. */
const mostSteps = 12;
const cut = "…";

/** A way through a flow: its steps one after the other, and how the call went. */
export type ReportedPath = Readonly<{ steps: readonly string[]; isCut: boolean; result: string }>;

/** The way of a call as one text; the same step several times in a row is one. Pure. */
export function makePathName({ flow, path, result }: CallRecord): string {
  const names = path.map((step) => sayReportedStep(flow, step));
  const steps = names.filter((name, index) => name !== names[index - 1]);
  const told = steps.length > mostSteps ? [...steps.slice(0, mostSteps), cut] : steps;
  return `${told.join(">")}=${result}`;
}

/** What such a text says. Pure. */
export function readPathName(name: string): ReportedPath {
  const [way = "", result = ""] = name.split("=");
  const steps = way === "" ? [] : way.split(">");
  const isCut = steps.at(-1) === cut;
  return { steps: isCut ? steps.slice(0, -1) : steps, isCut, result };
}
