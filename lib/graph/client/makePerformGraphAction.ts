import { IvrError } from "../../errors";
import {
  graphActions,
  type AnswerOf,
  type GraphActionName,
  type RequestOf,
} from "../actions/index";
import type { GraphAction } from "../actions/graphAction";
import { makeGraphClient, type GraphClientOptions } from "./graphClient";

/** Where Graph is, how to be admitted, and where callbacks and prompts are addressed. */
export type GraphOptions = GraphClientOptions &
  Readonly<{
    publicUrl: string;
    /** Actions that this cloud does not have: they are refused without asking. */
    lacks?: readonly string[];
  }>;

/** Performs an action of Graph; rejects like GraphCalls. */
export type PerformGraphAction = <Name extends GraphActionName>(
  name: Name,
  about: Readonly<{ callId?: string; tenantId?: string | undefined }>,
  request: RequestOf<Name>,
) => Promise<AnswerOf<Name>>;

/** Makes the sending of actions as their table says. */
export function makePerformGraphAction(options: GraphOptions): PerformGraphAction {
  const sendToGraph = makeGraphClient(options);
  const { publicUrl } = options;
  return async <Name extends GraphActionName>(
    name: Name,
    about: Parameters<PerformGraphAction>[1],
    request: RequestOf<Name>,
  ) => {
    const action: GraphAction<RequestOf<Name>, AnswerOf<Name>> = graphActions[name];
    const { callId = "", tenantId = options.tenantId } = about;
    if (options.lacks?.includes(name)) {
      throw new IvrError(
        "GRAPH_REFUSED",
        `${name} is not there in this cloud (IVR_CLOUD): docs/graph.md says what is.`,
        { details: { action: name } },
      );
    }
    return sendToGraph({
      ...action,
      purpose: name,
      tenantId,
      path: action.path.split("/").map((part) => (part === "{callId}" ? callId : part)),
      body: action.toBody?.(request, { publicUrl, callId, tenantId }),
      repeatable: action.isRepeatable,
      read: async (response) => action.read({ response, action: name, callId, request }),
      ...(about.callId === undefined || action.mayBeUnknown === true ? {} : { callId }),
    });
  };
}
