import type { FunctionsHost, FunctionsHostOptions } from "../functions/functionsHost";

/** How a stack starts: `port`, `dataDirectory`, `timeScale` and `packaged` as in StartOptions. Lines of its log go to `log`. */
export type StackOptions = Readonly<{
  port?: number | undefined;
  dataDirectory?: string | undefined;
  timeScale: number;
  packaged: boolean;
  /** Whether the editor is built and served. */
  editor: boolean;
  /** Whether it leaves word of itself for other commands. */
  leavesWord: boolean;
  /** Where the functions run; absent: in this process. */
  startHost?: (options: FunctionsHostOptions) => Promise<FunctionsHost>;
  environment: Readonly<Record<string, string | undefined>>;
  log: (line: string) => void;
  /** Hears of each part that is up, and of prompts by the ten, for somebody who waits. */
  tell: (line: string) => void;
}>;
