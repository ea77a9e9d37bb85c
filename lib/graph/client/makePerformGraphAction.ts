import {
  graphActions,
  type AnswerOf,
  type GraphActionName,
  type RequestOf,
} from "../actions/index";
import type { GraphAction } from "../actions/graphAction";
import { makeGraphClient, type GraphClientOptions } from "./graphClient";

/** Where Graph is, how to be admitted, and where callbacks and prompts are addressed. */
export type GraphOptions = GraphClientOptions & Readonly<{ publicUrl: string }>;

/** Performs an action of Graph; rejects like GraphCalls. */
export type PerformGraphAction = <Name extends GraphActionName>(
  name: Name,
  about: Readonly<{ callId?: string; tenantId?: string | undefined; from?: string }>,
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
    const { callId = "", from = "", tenantId = options.tenantId } = about;
    const known: Readonly<Record<string, string>> = { "{callId}": callId, "{from}": from };
    return sendToGraph({
      ...action,
      purpose: name,
      tenantId,
      path: action.path.split("/").map((part) => known[part] ?? part),
      body: action.toBody?.(request, { publicUrl, callId, tenantId }),
      repeatable: action.isRepeatable,
      read: async (response) => action.read({ response, action: name, callId, request }),
      ...(about.callId === undefined || action.mayBeUnknown === true ? {} : { callId }),
    });
  };
}
