import type { ComponentChildren } from "preact";
import type { FlowNode } from "../../../lib/flow/document/flow";

/** What a form is shown for: the step, and where it is in its document. */
export type FormProps<Node extends FlowNode = FlowNode> = Readonly<{ node: Node; at: string }>;

/** The form of one type of step. It is only shown for steps of that type. */
export type StepForm<Node extends FlowNode = FlowNode> = {
  show(props: FormProps<Node>): ComponentChildren;
}["show"];
