import { inspect } from "node:util";
import type { LoadedApp, RegisteredFunction } from "./functionRegistry";
import type { HostLog, LogSource } from "./hostLog";
import { invocationRequest } from "./invocationRequest";
import { runHooks } from "./runHooks";
import type {
  BoundValue,
  CoreInvocationContext,
  InvocationRequest,
  InvocationResponse,
  TypedData,
} from "./workerApi";

/** Runs a function once and gives what it returned; rejects with what it threw, or when it exceeds functionTimeout. */
export type Invoke = (
  invoked: RegisteredFunction,
  inputData: readonly BoundValue[],
  triggerMetadata?: Readonly<Record<string, TypedData>>,
) => Promise<InvocationResponse>;

const longestTimerInMs = 2 ** 31 - 1;

type Options = Readonly<{
  app: LoadedApp;
  appHookData: Record<string, unknown>;
  functionTimeoutInMs: number;
  log: HostLog;
  sendOutputs: (invoked: RegisteredFunction, response: InvocationResponse) => Promise<void>;
}>;

/** Makes the one way in which every trigger runs its function. */
export function makeInvoke(options: Options): Invoke {
  return async (invoked, inputData, triggerMetadata = {}) => {
    const request = invocationRequest(invoked, inputData, triggerMetadata);
    const response = await withTimeout(invoked, options, runOnce(invoked, request, options));
    await options.sendOutputs(invoked, response);
    return response;
  };
}

/* The steps and their order are those of the real worker: Azure/azure-functions-nodejs-worker, InvocationHandler.ts. */
async function runOnce(
  { metadata, callback }: RegisteredFunction,
  request: InvocationRequest,
  { app, appHookData, log }: Options,
): Promise<InvocationResponse> {
  const hookData: Record<string, unknown> = {};
  const source: LogSource & { invocationContext?: unknown; isOver?: boolean } = {
    functionName: metadata.name,
    invocationId: request.invocationId,
    hookData,
  };
  const core: CoreInvocationContext = {
    invocationId: request.invocationId,
    request,
    metadata,
    state: undefined,
    log: (level, category, message) => log(level, category, message, source),
  };
  const model = app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  source.invocationContext = context;
  const shared = { hookData, appHookData, invocationContext: context };

  const before = { ...shared, inputs, functionCallback: callback };
  core.state = "preInvocationHooks";
  await runHooks(app.hooks("preInvocation"), before);

  const noResult: unknown = null;
  const after = { ...shared, inputs: before.inputs, result: noResult, error: noResult };
  core.state = "invocation";
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  core.state = "postInvocationHooks";
  await runHooks(app.hooks("postInvocation"), after);
  core.state = undefined;

  try {
    if (after.error instanceof Error) throw after.error;
    if (after.error !== null && after.error !== undefined) throw new Error(inspect(after.error));
    return await model.getResponse(context, after.result);
  } finally {
    source.isOver = true;
  }
}

/* The real host ends the worker process of a function that takes too long. Here its promise is left behind: code that shares our process cannot be stopped. */
async function withTimeout(
  { metadata }: RegisteredFunction,
  { functionTimeoutInMs }: Options,
  work: Promise<InvocationResponse>,
): Promise<InvocationResponse> {
  if (!Number.isFinite(functionTimeoutInMs)) return work;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        const seconds = functionTimeoutInMs / 1000;
        reject(
          new Error(
            `Timeout value of ${seconds} s exceeded by function: ${metadata.name}. See functionTimeout in host.json.`,
          ),
        );
      },
      Math.min(functionTimeoutInMs, longestTimerInMs),
    );
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
