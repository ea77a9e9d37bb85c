import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { ConditionField } from "../fields/ConditionField";
import { ListField } from "../fields/ListField";
import { PlaceField } from "../fields/PlaceField";
import type { FormProps } from "./stepForm";

/** Conditions, and where each leads: the first that holds counts. */
export function BranchForm({ node, at }: FormProps<NodeOf<"branch">>) {
  const { fields, ways } = useWords();
  const make = () => ({
    when: { op: "eq", args: [{ var: "caller.known" }, true] },
    next: node.otherwise,
  });
  return (
    <>
      <ListField
        path={`${at}.cases`}
        label={fields.cases}
        add={fields.addCase}
        make={make}
        most={50}
        isOrdered
        name={(index) => fields.caseOf(index + 1)}
      >
        {(path) => (
          <>
            <ConditionField path={`${path}.when`} label={fields.condition} knowsPresence />
            <PlaceField path={`${path}.next`} label={fields.leadsTo} />
          </>
        )}
      </ListField>
      <PlaceField path={`${at}.otherwise`} label={ways.otherwise} />
    </>
  );
}
