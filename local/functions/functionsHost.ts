/** How an app is run; `environment` holds its settings, seen as process.env values until it is closed. */
export type FunctionsHostOptions = Readonly<{
  appDirectory: string;
  /** 0, the default, picks a free one. */
  port?: number;
  environment: Readonly<Record<string, string>>;
  /** Opens the functions of level "function"; made up when absent. */
  functionKey?: string;
  /** Opens all functions; made up when absent. */
  masterKey?: string;
  load?: () => unknown;
  log?: (line: string) => void;
}>;

/** A running app. The counts go up as functions run; `close` leaves nothing running. */
export type FunctionsHost = Readonly<{
  url: string;
  port: number;
  functionNames: readonly string[];
  functionKey: string;
  masterKey: string;
  counts: Readonly<{ http: number; serviceBus: number; timer: number; failed: number }>;
  close: () => Promise<void>;
}>;
