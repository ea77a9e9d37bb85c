import type { NodeOf } from "../../../lib/flow/document/flow";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { ChoiceField } from "../fields/ChoiceField";
import { PlaceField } from "../fields/PlaceField";
import { ValuesField } from "../fields/ValuesField";
import type { FormProps } from "./stepForm";

/** What is remembered for later, and the language from here on. */
export function SetForm({ at }: FormProps<NodeOf<"set">>) {
  const { fields, ways } = useWords();
  const { flow } = useEditing();
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  return (
    <>
      <ChoiceField
        path={`${at}.language`}
        label={fields.languageFromHere}
        none={fields.asBefore}
        choices={flow.languages.map((tag) => [tag, named.of(tag) ?? tag] as const)}
      />
      <ValuesField path={`${at}.values`} label={fields.remembered} />
      <PlaceField path={`${at}.next`} label={ways.next} />
    </>
  );
}
