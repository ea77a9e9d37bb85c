import type { IvrErrorCode } from "../../errors";
import type { Action } from "../../ivr/call/action";
import type { CallFact, ResultCode } from "../../ivr/call/callEvent";
import type { HttpAnswer } from "./parts/httpAnswer";
import type { Provision } from "./parts/sayWhyNot";

/** What every request to Graph about one call needs. */
export type CallReference = Readonly<{ callId: string; tenantId?: string }>;

/** What a body may name of its sender and its call. */
export type RequestContext = Readonly<{
  /** Callbacks and prompts are addressed below it. */
  publicUrl: string;
  callId: string;
  tenantId: string;
}>;

/** An answer of Graph, and what it answers. */
export type GraphReply<Request> = Readonly<{
  response: HttpAnswer;
  action: string;
  callId: string;
  request: Request;
}>;

/**
 * One action of Graph's calling API. This is all that the client, the worker, the memory twin and the simulated Graph know
 * of it, beside what the simulated Graph does then.
 */
export type GraphAction<Request, Answer = void> = Readonly<{
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the version, as Graph's documents write it; `{callId}` stands for the call, other names for texts of the request. */
  path: string;
  /** The core's words for it: types of actions. None where something else asks for it. */
  words: readonly Action["type"][];
  /** Without this Graph does not have it. */
  only?: Provision;
  /** Graph tells later what came of it, and a timer waits for that. */
  isAwaited?: true;
  /** False when a second one would be noticed, so that nobody asks again without a reading after an unknown outcome. */
  isRepeatable: boolean;
  /** A single try, where a caller waits for it in silence, or lets it ring. */
  eachWithinInMs?: number;
  /** All tries together, where nobody may wait as long as usual, or where it would do harm later. */
  withinInMs?: number;
  /** A 404 may also mean that this Graph has no such address: it says nothing of the call. */
  mayBeUnknown?: true;
  /** What it means that Graph knows nothing by this address, where that is no call. */
  notFound?: Readonly<{ code: IvrErrorCode; sentence: string }>;
  /** What a refusal comes to after an unknown outcome, where the first attempt is why the second one is refused. */
  whenDoneBefore?: () => Answer;
  /** What the address asks for beside. Pure. */
  toQuery?: (request: Request) => Readonly<Record<string, string>>;
  /** The body, none when absent; rejects with GRAPH_REFUSED what Graph would not take. Pure. */
  toBody?: (request: Request, context: RequestContext) => unknown;
  read: (reply: GraphReply<Request>) => Promise<Answer>;
  /** What the call is told of success, of a refusal, and of an outcome that nobody knows; nothing when absent. */
  done?: CallFact;
  refused?: (operation: string, result: Readonly<{ result?: ResultCode }>) => CallFact;
  unknown?: (operation: string) => CallFact;
}>;
