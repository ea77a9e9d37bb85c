import { readAt } from "../../model/edits/atPath";
import { setWords, wordsByLanguage } from "../../model/edits/setWords";
import { useEditing } from "../editing";
import { Field } from "./Field";

type LocalizedFieldProps = Readonly<{ path: string; label: string }>;

/** A short text in each language of the flow. */
export function LocalizedField({ path, label }: LocalizedFieldProps) {
  const { flow, edit } = useEditing();
  const texts = wordsByLanguage(
    readAt(flow, path) as Readonly<Record<string, string>> | undefined,
    flow.languages[0] ?? "",
  );
  return (
    <>
      {flow.languages.map((language) => {
        const own = `${path}.${language}`;
        return (
          <Field
            key={language}
            path={language === flow.languages[0] ? path : own}
            label={flow.languages.length > 1 ? `${label} · ${language}` : label}
          >
            {(control) => (
              <input
                {...control}
                type="text"
                lang={language}
                autocomplete="off"
                maxLength={1000}
                value={texts[language] ?? ""}
                onInput={({ currentTarget: { value } }) =>
                  edit(setWords(path, language, value), own)
                }
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
