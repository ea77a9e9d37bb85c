import type { Invoke } from "../../../../local/functions/makeInvoke";
import type { BoundValue, TypedData } from "../../../../local/functions/workerApi";

/** One run of a function, which goes on until the test lets it return or throw. */
export type Invocation = Readonly<{
  inputs: readonly BoundValue[];
  metadata: Readonly<Record<string, TypedData>>;
  succeed: () => void;
  fail: () => void;
}>;

/** An `invoke` that runs nothing, and the invocations it was asked for, in order. */
export function anInvocationInbox() {
  const arrived: Invocation[] = [];
  const waiting: ((invocation: Invocation) => void)[] = [];
  const invoke: Invoke = (_, inputs, metadata = {}) =>
    new Promise((resolve, reject) => {
      const invocation = {
        inputs,
        metadata,
        succeed: () => resolve({}),
        fail: () => reject(new Error("The function failed.")),
      };
      const waiter = waiting.shift();
      if (waiter) waiter(invocation);
      else arrived.push(invocation);
    });
  const next = (): Promise<Invocation> => {
    const invocation = arrived.shift();
    return invocation
      ? Promise.resolve(invocation)
      : new Promise((resolve) => waiting.push(resolve));
  };
  return { invoke, next };
}

/** The message's text and the metadata named, for comparing. */
export function told(
  { inputs, metadata }: Invocation,
  ...names: readonly string[]
): readonly unknown[] {
  return [
    ...inputs.map(({ data }) => data?.string ?? data?.bytes),
    ...names.map((name) => metadata[name]?.string ?? metadata[name]?.json),
  ];
}
