import { IvrError } from "../../lib/errors";
import type {
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  HookName,
  LogCategory,
  LogLevel,
  ProgrammingModel,
} from "./workerApi";

/** One function of the app and what runs when its trigger fires. */
export type RegisteredFunction = Readonly<{
  metadata: FunctionMetadata;
  callback: FunctionCallback;
}>;

/** An app once its modules have run. */
export type LoadedApp = Readonly<{
  functions: readonly RegisteredFunction[];
  model: ProgrammingModel;
  hooks: (name: HookName) => readonly HookCallback[];
}>;

type Registration = Readonly<{ dispose: () => void }>;
type WriteSystemLog = (level: LogLevel, category: LogCategory, message: string) => void;
type Registrations = Readonly<{
  functions: Map<string, RegisteredFunction>;
  hooks: Readonly<Record<HookName, Set<HookCallback>>>;
}>;

/** Where the functions and hooks of this process are written down: a process has one app, as a worker of the real host has. */
export const functionRegistry = makeFunctionRegistry();

/** Makes an empty registry. */
export function makeFunctionRegistry() {
  let registered = noRegistrations();
  let model: ProgrammingModel | undefined;
  let isOpen = true;
  let writeSystemLog: WriteSystemLog = () => {};

  return {
    /** Keeps a function. Throws when its name is taken or the app has already started. */
    registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback): Registration => {
      if (!isOpen) throw new Error("A function can only be registered during app startup.");
      const { functions } = registered;
      const functionId = metadata.functionId ?? metadata.name;
      if (functions.has(functionId)) {
        throw new Error(`A function with id "${functionId}" has already been registered.`);
      }
      // The real worker calls each binding by its key, whatever name the package gave it.
      const bindings = Object.fromEntries(
        Object.entries(metadata.bindings).map(([name, binding]) => [name, { ...binding, name }]),
      );
      functions.set(functionId, { metadata: { ...metadata, functionId, bindings }, callback });
      return { dispose: () => void functions.delete(functionId) };
    },

    /** Keeps a hook. Throws a RangeError for a hook that this host does not know. */
    registerHook: (name: string, callback: HookCallback): Registration => {
      if (!isHookName(name)) throw new RangeError(`Unrecognized hook "${name}"`);
      const callbacks = registered.hooks[name];
      callbacks.add(callback);
      return { dispose: () => void callbacks.delete(callback) };
    },

    /** Keeps the package's way of running an invocation. */
    setProgrammingModel: (given: ProgrammingModel): void => {
      model = given;
    },

    /** The package's way of running an invocation, once a function was registered. */
    getProgrammingModel: () => model,

    /** Writes a line of the package itself; without a running host it goes nowhere. */
    log: (level: LogLevel, category: LogCategory, message: string): void => {
      writeSystemLog(level, category, message);
    },

    /**
     * Runs the app's modules and closes the registry. Modules that this process has already run register nothing
     * again, so an app that is started a second time keeps the functions of the first. Rejects with CONFIG_INVALID
     * when there are no functions.
     */
    load: async (loadModules: () => unknown, writeLog: WriteSystemLog): Promise<LoadedApp> => {
      const earlier = registered;
      registered = noRegistrations();
      writeSystemLog = writeLog;
      try {
        await loadModules();
      } catch (error) {
        registered = earlier;
        throw error;
      }
      if (registered.functions.size === 0) registered = earlier;
      const { functions, hooks } = registered;
      if (model === undefined || functions.size === 0) throw noFunctions();
      isOpen = false;
      return { functions: [...functions.values()], model, hooks: (name) => [...hooks[name]] };
    },

    /** Opens the registry again once the app has stopped. */
    reopen: (): void => {
      isOpen = true;
      writeSystemLog = () => {};
    },
  };
}

function noRegistrations(): Registrations {
  return {
    functions: new Map(),
    hooks: {
      appStart: new Set(),
      appTerminate: new Set(),
      preInvocation: new Set(),
      postInvocation: new Set(),
      log: new Set(),
    },
  };
}

function isHookName(name: string): name is HookName {
  return ["appStart", "appTerminate", "preInvocation", "postInvocation", "log"].includes(name);
}

function noFunctions(): IvrError {
  return new IvrError(
    "CONFIG_INVALID",
    "The app registered no function with this host. Either its modules register none, or @azure/functions ran before " +
      "the host started and has settled for its test mode: import the app in `load`, or let package.json's main name it.",
  );
}
