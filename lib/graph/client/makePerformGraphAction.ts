import {
  graphActions,
  type AnswerOf,
  type GraphActionName,
  type RequestOf,
} from "../actions/index";
import { IvrError } from "../../errors";
import type { GraphAction } from "../actions/graphAction";
import { sayWhyNot, type Provision } from "../actions/parts/sayWhyNot";
import { readPath, type FillPath } from "./readPath";
import { makeGraphClient, type GraphClientOptions } from "./graphClient";

/** Where Graph is, how to be admitted, and where callbacks and prompts are addressed. */
export type GraphOptions = GraphClientOptions &
  Readonly<{
    publicUrl: string;
    /** Actions that this cloud does not have: they are refused without asking. */
    lacks?: readonly string[];
    /** What some actions need; nothing unless told. */
    provided?: readonly Provision[];
  }>;

/** Performs an action of Graph; rejects like GraphCalls. */
export type PerformGraphAction = <Name extends GraphActionName>(
  name: Name,
  about: Readonly<{ callId?: string; tenantId?: string | undefined; from?: string }>,
  request: RequestOf<Name>,
) => Promise<AnswerOf<Name>>;

/** Makes the sending of actions as their table says. */
export function makePerformGraphAction(options: GraphOptions): PerformGraphAction {
  const sendToGraph = makeGraphClient(options);
  const { publicUrl, provided = [] } = options;
  const paths = new Map<string, FillPath>();
  const readOnce = (path: string): FillPath => {
    const known = paths.get(path) ?? readPath(path);
    paths.set(path, known);
    return known;
  };
  return async <Name extends GraphActionName>(
    name: Name,
    about: Parameters<PerformGraphAction>[1],
    request: RequestOf<Name>,
  ) => {
    const action: GraphAction<RequestOf<Name>, AnswerOf<Name>> = graphActions[name];
    const refusal = sayWhyNot(name, action.only, provided);
    if (refusal !== undefined) throw new IvrError("GRAPH_REFUSED", refusal);
    const { callId = "", from = "", tenantId = options.tenantId } = about;
    if (options.lacks?.includes(name)) {
      throw new IvrError(
        "GRAPH_REFUSED",
        `${name} is not there in this cloud (IVR_CLOUD): docs/graph.md says what is.`,
        { details: { action: name } },
      );
    }
    const find = (part: string): string => {
      const given = findText(request, part);
      if (given !== undefined) return given;
      if (part === "callId") return callId;
      return part === "from" ? from : "";
    };
    return sendToGraph({
      method: action.method,
      eachWithinInMs: action.eachWithinInMs,
      withinInMs: action.withinInMs,
      notFound: action.notFound,
      whenDoneBefore: action.whenDoneBefore,
      purpose: name,
      tenantId,
      version: action.only === "beta" ? "beta" : "v1.0",
      path: readOnce(action.path)(find),
      query: action.toQuery?.(request),
      body: action.toBody?.(request, { publicUrl, callId, tenantId }),
      repeatable: action.isRepeatable,
      read: async (response) => action.read({ response, action: name, callId, request }),
      callId: action.mayBeUnknown === true ? undefined : about.callId,
    });
  };
}

/** A text of a request by its name: a path may need one. */
function findText(request: unknown, name: string): string | undefined {
  if (typeof request !== "object" || request === null) return undefined;
  const found: unknown = Object.hasOwn(request, name) ? Reflect.get(request, name) : undefined;
  return typeof found === "string" ? found : undefined;
}
