import type { ProbeMailbox } from "../../lib/graph/client/makeProbeMailbox";
import type { ReadRoles } from "../../lib/graph/consent/grantedRoles";
import type { TenantDirectory } from "../../lib/nightly/ports";
import type { AnsweringFlows } from "../../lib/publishing/loadAnsweringFlows";

/** What the commands know of the environment: settings, some of which may be missing. */
export type RegisterSettings = Readonly<{
  appId: string | undefined;
  tenantId: string | undefined;
  publicUrl: string | undefined;
  cloud: "global" | "usGov" | "usGovDoD";
  graphUrl: string;
  resourceGroup: string | undefined;
}>;

/** Reads JSON at an address of Azure or Graph as the person who is signed in to az; rejects with CONFIG_INVALID and the reason. */
export type AskAsPerson = (url: string) => Promise<unknown>;

/** Reads JSON at Graph with the app's own token; undefined where this machine has none. Rejects with GRAPH_REFUSED. */
export type AskAsApp = (path: string) => Promise<unknown>;

/** What the commands need from the terminal they run in. Nothing of it changes anything. */
export type RegisterContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  settings: RegisterSettings;
  /** Rejects with CONFIG_INVALID where no storage is named. */
  loadFlows: () => Promise<AnsweringFlows>;
  askAsPerson: AskAsPerson;
  /** Undefined where the app's token cannot be had on this machine: a managed identity speaks for it. */
  asApp:
    | Readonly<{
        readRoles: ReadRoles;
        ask: AskAsApp;
        probeMailbox: ProbeMailbox;
        listAssignedNumbers: TenantDirectory["listAssignedNumbers"];
      }>
    | undefined;
  /** Posts nothing but an empty object to an address and gives the status. */
  post: (url: string) => Promise<number>;
}>;
