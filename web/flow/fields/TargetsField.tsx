import type { ComponentProps } from "preact";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { CheckOnly } from "./CheckOnly";
import { ListField } from "./ListField";
import { newStepGiven } from "./newStepGiven";
import { NumberField } from "./NumberField";
import { TargetField } from "./TargetField";

type TargetsFieldProps = Readonly<{ path: string }> &
  Pick<ComponentProps<typeof TargetField>, "offers">;

/** Who is tried one after the other, and how long each is rung. */
export function TargetsField({ path, ...shown }: TargetsFieldProps) {
  const { fields } = useWords();
  const editing = useEditing();
  return (
    <ListField
      path={path}
      label={fields.whoIsTried}
      add={fields.addTarget}
      make={() => ({ target: { person: newStepGiven(editing).nameOf("person") } })}
      most={10}
      isOrdered
      name={(index) => fields.target(index + 1)}
    >
      {(one) => (
        <>
          <TargetField path={`${one}.target`} label={fields.whom} {...shown} />
          <NumberField
            path={`${one}.ring`}
            label={fields.ring}
            least={5}
            most={120}
            standard={30}
            unit={fields.seconds}
          />
          <CheckOnly path={`${one}.only`} label={fields.onlyAvailable} value="available" />
        </>
      )}
    </ListField>
  );
}
