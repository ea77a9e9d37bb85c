import type { Api, Me } from "../app/api";
import type { OpenedFlow } from "../draft/openDraft";
import type { Draft } from "../draft/useDraft";

/** A flow, and who may do what with it. */
export type FlowMenuProps = Readonly<{
  api: Api;
  me: Me;
  opened: OpenedFlow;
  draft: Draft;
  keptAs: string;
  mayPublish: boolean;
  reopen: () => void;
  listKeys: () => void;
}>;
