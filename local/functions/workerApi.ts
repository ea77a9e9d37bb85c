/*
 * The shapes that pass between @azure/functions and the worker it runs in. They follow the messages of
 * FunctionRpc.proto (Azure/azure-functions-language-worker-protobuf) in the camel case that the Node worker uses.
 */

/** One value on its way to or from a function; one field is set. */
export type TypedData = Readonly<{
  string?: string | null | undefined;
  json?: string | null | undefined;
  bytes?: Uint8Array | null | undefined;
  int?: number | null | undefined;
  double?: number | null | undefined;
  http?: HttpMessage | null | undefined;
}>;

type Nullable<Value> = Readonly<{ value?: Value | null | undefined }> | null | undefined;

/** A cookie of a function's response. */
export type HttpCookie = Readonly<{
  name: string;
  value: string;
  domain?: Nullable<string>;
  path?: Nullable<string>;
  expires?: Nullable<Readonly<{ seconds: number }>>;
  secure?: Nullable<boolean>;
  httpOnly?: Nullable<boolean>;
  sameSite?: string | null | undefined;
  maxAge?: Nullable<number>;
}>;

/** A request (method, url, nullable...) or a response (statusCode, headers, cookies). */
export type HttpMessage = Readonly<{
  method?: string;
  url?: string;
  nullableHeaders?: Readonly<Record<string, Readonly<{ value: string }>>>;
  nullableQuery?: Readonly<Record<string, Readonly<{ value: string }>>>;
  nullableParams?: Readonly<Record<string, Readonly<{ value: string }>>>;
  statusCode?: string | null | undefined;
  headers?: Readonly<Record<string, string>> | null | undefined;
  cookies?: readonly HttpCookie[] | null | undefined;
  body?: TypedData | null | undefined;
}>;

/** A trigger, an input or an output of a function, with the options its author gave. */
export type Binding = Readonly<{ type: string; direction: string }> &
  Readonly<Record<string, unknown>>;

/** What a function registers: its name and its bindings by name. */
export type FunctionMetadata = Readonly<{
  name: string;
  functionId?: string | undefined;
  bindings: Readonly<Record<string, Binding>>;
}>;

/** A function's handler as the package registers it: the trigger's inputs, then the invocation's context. */
export type FunctionCallback = (...inputs: unknown[]) => unknown;

/** One named value given to or got from an invocation. */
export type BoundValue = Readonly<{ name: string; data: TypedData | null | undefined }>;

/** What a trigger asks a function to do. */
export type InvocationRequest = Readonly<{
  invocationId: string;
  functionId: string;
  inputData: readonly BoundValue[];
  triggerMetadata: Readonly<Record<string, TypedData>>;
  traceContext: Readonly<{
    traceParent: string;
    traceState: string;
    attributes: Record<string, string>;
  }>;
}>;

/** What a function gave back. */
export type InvocationResponse = Readonly<{
  returnValue?: TypedData | null | undefined;
  outputData?: readonly BoundValue[] | null | undefined;
}>;

/** How serious a log line is. */
export type LogLevel = "trace" | "debug" | "information" | "warning" | "error" | "critical";

/** Who wrote a log line: the app's own code or the parts around it. */
export type LogCategory = "user" | "system" | "customMetric";

/** What the package is told about one invocation; `state` decides whether a late log line is warned about. */
export type CoreInvocationContext = {
  readonly invocationId: string;
  readonly request: InvocationRequest;
  readonly metadata: FunctionMetadata;
  readonly log: (level: LogLevel, category: LogCategory, message: string) => void;
  state: "preInvocationHooks" | "invocation" | "postInvocationHooks" | undefined;
};

/** The package's own part of one invocation. */
export type InvocationModel = Readonly<{
  getArguments: () => Promise<Readonly<{ context: unknown; inputs: unknown[] }>>;
  invokeFunction: (
    context: unknown,
    inputs: unknown[],
    callback: FunctionCallback,
  ) => Promise<unknown>;
  getResponse: (context: unknown, result: unknown) => Promise<InvocationResponse>;
}>;

/** What the package gives the worker when its first function is registered. */
export type ProgrammingModel = Readonly<{
  getInvocationModel: (context: CoreInvocationContext) => InvocationModel;
  getCapabilities: (
    workerCapabilities: Record<string, string>,
  ) => Promise<Readonly<Record<string, string | undefined>>>;
}>;

/** The moments an app can hook into. */
export type HookName = "appStart" | "appTerminate" | "preInvocation" | "postInvocation" | "log";

/** A hook as the package registers it: it wraps the plain object it is given and writes changes back to it. */
export type HookCallback = (context: Record<string, unknown>) => unknown;
