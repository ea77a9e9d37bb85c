import { useEffect, useRef } from "preact/hooks";
import { readAt } from "../../model/edits/atPath";
import { setWords, wordsByLanguage } from "../../model/edits/setWords";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { Field } from "./Field";

type WordsFieldProps = Readonly<{ path: string; label: string }>;

/** The words of a prompt, a box for each language of the flow. */
export function WordsField({ path, label }: WordsFieldProps) {
  const words = useWords();
  const { flow, edit } = useEditing();
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  const texts = wordsByLanguage(
    readAt(flow, path) as Readonly<Record<string, string>> | undefined,
    flow.languages[0] ?? "",
  );
  return (
    <div class="wordsBoxes">
      {flow.languages.map((language) => {
        const own = `${path}.${language}`;
        const title = flow.languages.length > 1 ? (named.of(language) ?? language) : label;
        return (
          <Field
            key={language}
            path={own}
            label={title}
            isLabelHidden={flow.languages.length === 1}
          >
            {(control) => (
              <GrowingText
                control={control}
                language={language}
                placeholder={words.prompts.noWords}
                value={texts[language] ?? ""}
                change={(text) => edit(setWords(path, language, text), own)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}

type GrowingTextProps = Readonly<{
  control: object;
  language: string;
  placeholder: string;
  value: string;
  change: (text: string) => void;
}>;

/** A box that is as high as its words. */
function GrowingText({ control, language, placeholder, value, change }: GrowingTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const fit = () => {
      current.style.height = "auto";
      // What is not shown has no height; it gets one when it comes into sight.
      if (current.scrollHeight > 0) current.style.height = `${current.scrollHeight + 2}px`;
    };
    fit();
    let width = current.clientWidth;
    const watch = new ResizeObserver(() => {
      if (current.clientWidth === width) return;
      width = current.clientWidth;
      fit();
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [value]);
  return (
    <textarea
      {...control}
      ref={box}
      lang={language}
      rows={2}
      maxLength={1000}
      placeholder={placeholder}
      value={value}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
