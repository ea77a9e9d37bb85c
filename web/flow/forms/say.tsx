import { useWords } from "../../words/useWords";
import type { NodeOf } from "../../../lib/flow/document/flow";
import { CheckField } from "../fields/CheckField";
import { ListenField } from "../fields/ListenField";
import { More } from "../fields/More";
import { PlaceField } from "../fields/PlaceField";
import { PromptField } from "../fields/PromptField";
import type { FormProps } from "./stepForm";

/** What is said, and where the call goes on. */
export function SayForm({ at }: FormProps<NodeOf<"say">>) {
  const { fields, prompts, ways } = useWords();
  return (
    <>
      <PromptField path={`${at}.prompt`} label={prompts.prompt} />
      <PlaceField path={`${at}.next`} label={ways.next} none={fields.toOperator} />
      <More label={fields.keysMeanwhile} paths={[`${at}.bargeIn`, `${at}.listen`]}>
        <CheckField path={`${at}.bargeIn`} label={fields.bargeIn} standard />
        <ListenField path={`${at}.listen`} label={fields.listen} />
      </More>
    </>
  );
}
