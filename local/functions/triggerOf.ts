import type { Binding, FunctionMetadata } from "./workerApi";

/** The trigger among a function's bindings. Throws a TypeError when there is none, which the package does not let happen. */
export function triggerOf(metadata: FunctionMetadata): Readonly<{
  bindingName: string;
  binding: Binding;
}> {
  for (const [bindingName, binding] of Object.entries(metadata.bindings)) {
    if (/trigger$/i.test(binding.type)) return { bindingName, binding };
  }
  throw new TypeError(`The function ${metadata.name} has no trigger.`);
}
