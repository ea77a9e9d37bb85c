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
import type { FlowNode, NodeOf } from "./index.schema";
import { lookup } from "./lookup";
import { meeting } from "./meeting";
import { menu } from "./menu";
import { notify } from "./notify";
import { returnStep } from "./return";
import { say } from "./say";
import { set } from "./set";
import { share } from "./share";
import type { StepType } from "./stepType";
import { subflow } from "./subflow";
import { transfer } from "./transfer";
import { voicemail } from "./voicemail";

/** The only list of what the types of steps are. */
export const stepTypes = {
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
  return: returnStep,
  hangup,
} satisfies { readonly [Type in FlowNode["type"]]: StepType<NodeOf<Type>> };

/** What there is to know of a step's type. What it returns is only asked about steps of this type. */
export function stepType(node: FlowNode): StepType {
  return stepTypes[node.type];
}
