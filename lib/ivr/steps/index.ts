import type { FlowNode } from "../../flow/document/flow";
import type { Turn } from "../turn/turn";
import { currentNode } from "../turn/turn";
import type { Behaviour, NodeType } from "./behaviour";
import { alert } from "./alert";
import { branch } from "./branch";
import { callback } from "./callback";
import { collect } from "./collect";
import { conference } from "./conference";
import { connect } from "./connect";
import { directory } from "./directory";
import { goto } from "./goto";
import { hangup } from "./hangup";
import { hours } from "./hours";
import { lookup } from "./lookup";
import { meeting } from "./meeting";
import { menu } from "./menu";
import { notify } from "./notify";
import { returning } from "./return";
import { say } from "./say";
import { set } from "./set";
import { share } from "./share";
import { subflow } from "./subflow";
import { transfer } from "./transfer";
import { voicemail } from "./voicemail";

/** The only list of what the types of steps do. */
const behaviours: { readonly [Type in NodeType]: Behaviour<Type> } = {
  say,
  menu,
  collect,
  hours,
  branch,
  share,
  set,
  lookup,
  meeting,
  transfer,
  connect,
  conference,
  voicemail,
  directory,
  callback,
  notify,
  alert,
  subflow,
  goto,
  return: returning,
  hangup,
};

/** What a step does, for callers that pass the same step again. */
export function behaviourOf(node: FlowNode): Behaviour<NodeType> {
  return behaviours[node.type];
}

/** The step that the call is in, and what it does; undefined where its plan lost it. */
export function currentStep(
  turn: Turn,
): Readonly<{ node: FlowNode; behaviour: Behaviour<NodeType> }> | undefined {
  const node = currentNode(turn);
  return node === undefined ? undefined : { node, behaviour: behaviourOf(node) };
}
