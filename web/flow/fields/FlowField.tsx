import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { ChoiceField } from "./ChoiceField";

/** One of the other flows. */
export function FlowField({ path }: Readonly<{ path: string }>) {
  const { fields } = useWords();
  const { otherFlows } = useEditing();
  return (
    <ChoiceField
      path={path}
      label={fields.whichFlow}
      choices={otherFlows.map(({ key, name }) => [key, name] as const)}
    />
  );
}
