import { startFunctionsHost } from "../../local/functions/startFunctionsHost";
import { answering } from "../support/answering";

/** Where the package lies, and its settings. */
export type PackagedOptions = Readonly<{
  directory: string;
  settings: Readonly<Record<string, string>>;
}>;

/* A functions host that starts a package, in a process of its own. */
void answering(async (given) => {
  const { directory, settings } = given as PackagedOptions;
  const host = await startFunctionsHost({ appDirectory: directory, environment: settings });
  return {
    ready: { url: host.url },
    // Since the process began.
    answers: { cpu: () => process.cpuUsage() },
  };
});
