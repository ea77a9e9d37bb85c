import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** The last words before the call ends. */
export function HangupForm({ at }: FormProps<NodeOf<"hangup">>) {
  const { prompts } = useWords();
  return <PromptField path={`${at}.prompt`} label={prompts.prompt} isOptional />;
}
