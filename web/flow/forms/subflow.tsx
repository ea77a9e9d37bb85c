import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { FlowField } from "../fields/FlowField";
import { More } from "../fields/More";
import { PlaceField } from "../fields/PlaceField";
import { ValuesField } from "../fields/ValuesField";
import type { FormProps } from "./stepForm";

/** Another flow that the call goes through, and where it goes afterwards. */
export function SubflowForm({ at }: FormProps<NodeOf<"subflow">>) {
  const { fields, ways } = useWords();
  return (
    <>
      <FlowField path={`${at}.flow`} />
      <PlaceField path={`${at}.returned`} label={ways.returned} />
      <More label={fields.sentAlong} paths={[`${at}.input`]}>
        <ValuesField path={`${at}.input`} label={fields.sentAlong} />
      </More>
    </>
  );
}
