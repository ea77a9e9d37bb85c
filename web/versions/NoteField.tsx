import { usePublishingWords } from "../words/usePublishingWords";

type NoteFieldProps = Readonly<{ note: string; change: (note: string) => void }>;

/** Why it is done, for those who look later. */
export function NoteField({ note, change }: NoteFieldProps) {
  const words = usePublishingWords();
  return (
    <label class="formField">
      <span>{words.note}</span>
      <input
        type="text"
        maxLength={500}
        placeholder={words.notePlaceholder}
        value={note}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
