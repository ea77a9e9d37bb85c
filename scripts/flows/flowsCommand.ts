import type { Command } from "../commandLine/command";
import type { FlowsContext } from "./flowsContext";

/** One command of `npm run flows`. */
export type FlowsCommand = Command<FlowsContext>;
