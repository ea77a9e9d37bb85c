import { functionRegistry } from "./functionRegistry";

/*
 * This file stands in for the module `@azure/functions-core`, which exists only inside the worker of the real host and
 * which @azure/functions requires to register with. In plain Node it is supplied by supplyFunctionsCore; under jest,
 * whose modules do not pass through Node's own require, by the moduleNameMapper of jest.config.json.
 */

/** The version of the worker that is stood in for. */
export const version = "3.13.0-local";

/** The version of the host that is stood in for. */
export const hostVersion = "4.1048.0-local";

/** The functions that @azure/functions calls while the app registers itself. */
export const { registerFunction, registerHook, setProgrammingModel, getProgrammingModel, log } =
  functionRegistry;
