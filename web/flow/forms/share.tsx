import type { NodeOf } from "../../../lib/flow/document/flow";
import { lastResort } from "../../model/edits/stepEdits";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { ListField } from "../fields/ListField";
import { NumberField } from "../fields/NumberField";
import { PlaceField } from "../fields/PlaceField";
import type { FormProps } from "./stepForm";

/** How many of a hundred callers go which way. */
export function ShareForm({ node, at }: FormProps<NodeOf<"share">>) {
  const { fields } = useWords();
  const { flow } = useEditing();
  const sum = node.parts.reduce((total, { percent }) => total + percent, 0);
  return (
    <>
      <ListField
        path={`${at}.parts`}
        label={fields.parts}
        add={fields.addPart}
        make={() => ({ percent: Math.max(100 - sum, 0), next: lastResort(flow) })}
        most={20}
        name={(index) => fields.part(index + 1)}
      >
        {(path) => (
          <div class="fieldRow">
            <NumberField
              path={`${path}.percent`}
              label={fields.percent}
              least={0}
              most={100}
              step={0.1}
            />
            <PlaceField path={`${path}.next`} label={fields.leadsTo} />
          </div>
        )}
      </ListField>
      <p class="fieldHint">{fields.together(Number(sum.toFixed(1)))}</p>
    </>
  );
}
