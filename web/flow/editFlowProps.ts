import type { Api, Me } from "../app/api";
import type { Route } from "../app/route";
import type { OpenedFlow } from "../draft/openDraft";

/** A flow to work on, and by whom. */
export type EditFlowProps = Readonly<{
  api: Api;
  opened: OpenedFlow;
  route: Extract<Route, { screen: "flow" }>;
  /** Under which name changes are kept on this computer until they are saved. */
  keptAs: string;
  mayPublish: boolean;
  me: Me;
  /** Loads everything anew. */
  reopen: () => void;
}>;
