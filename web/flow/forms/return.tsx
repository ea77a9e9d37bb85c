import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import type { FormProps } from "./stepForm";

/** There is nothing to choose: the call goes back to where it came from. */
export function ReturnForm(_props: FormProps<NodeOf<"return">>) {
  const { fields } = useWords();
  return <p class="fieldHint">{fields.nothingToChoose}</p>;
}
