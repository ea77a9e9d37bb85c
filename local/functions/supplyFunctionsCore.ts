import Module from "node:module";
import * as functionsCore from "./functionsCore";

/**
 * Answers every `require("@azure/functions-core")` of this process with the local host's own, the way the worker of the
 * real host does; returns what takes it back. It reaches bundles that keep that module external, too.
 */
export function supplyFunctionsCore(): () => void {
  // eslint-disable-next-line typescript/unbound-method -- it is called with the module that requires.
  const original = Module.prototype.require;
  Module.prototype.require = function (this: Module, id: string): unknown {
    return id === "@azure/functions-core" ? functionsCore : original.call(this, id);
  };
  return () => {
    Module.prototype.require = original;
  };
}
