import type { NodeOf } from "../../../lib/flow/document/flow";
import { FlowField } from "../fields/FlowField";
import type { FormProps } from "./stepForm";

/** The flow that the call goes over to. */
export function GotoForm({ at }: FormProps<NodeOf<"goto">>) {
  return <FlowField path={`${at}.flow`} />;
}
