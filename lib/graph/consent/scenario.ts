import type { FlowNode } from "../../flow/steps/index.schema";
import type { PermissionName } from "../permissions";

/** What it takes to do one thing at Graph. */
export type Scenario = Readonly<{
  /** What the app does then: "answers a call". */
  does: string;
  /** The permission that allows it and least besides; none where Graph names none. */
  least?: PermissionName;
  /** Those that allow it as well. */
  alternatives?: readonly PermissionName[];
  /** When Graph takes it. */
  legal: string;
  /** What Graph answers when it took it, and what it tells later. */
  answer: string;
  /** The types of steps that do it; where there are none, `by` says what does it. */
  steps?: readonly FlowNode["type"][];
  by?: string;
  /** An administrator has to do this beside consenting. */
  besides?: "accessPolicy" | "meetingConfiguration";
  /** Where Microsoft says so, below https://learn.microsoft.com/graph/api/. */
  page: string;
}>;
