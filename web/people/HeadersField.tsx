import { Tool } from "../ui/Tool";
import { useBoundWords } from "../words/useBoundWords";
import { keptText, type HeaderLine } from "./headerLines";

type HeadersFieldProps = Readonly<{
  lines: readonly HeaderLine[];
  change: (lines: readonly HeaderLine[]) => void;
}>;

/** The headers of requests to another system. Values are written and never shown. */
export function HeadersField({ lines, change }: HeadersFieldProps) {
  const { people: words } = useBoundWords();
  const set = (index: number, line: HeaderLine) => change(lines.with(index, line));
  return (
    <fieldset class="headers">
      <legend>{words.headers}</legend>
      <p class="fieldHint">{words.headersHelp}</p>
      {lines.map((line, index) => {
        const kept = keptText(line.kept);
        return (
          <div class="headerLine" key={index}>
            <input
              type="text"
              aria-label={words.headerName}
              placeholder={words.headerName}
              maxLength={128}
              autocomplete="off"
              value={line.name}
              onInput={({ currentTarget: { value: name } }) =>
                // Under another name there is nothing that could be kept.
                set(index, { ...line, name, kept: undefined })
              }
            />
            <input
              type="password"
              aria-label={`${words.headerValue}: ${line.name}`}
              placeholder={
                kept === undefined
                  ? words.headerValue
                  : kept === ""
                    ? words.kept
                    : words.keptAs(kept)
              }
              maxLength={1024}
              autocomplete="new-password"
              value={line.value}
              onInput={({ currentTarget: { value } }) => set(index, { ...line, value })}
            />
            <Tool
              label={words.removeHeader(line.name)}
              sign="remove"
              act={() => change(lines.filter((_line, place) => place !== index))}
            />
          </div>
        );
      })}
      <button
        type="button"
        class="add"
        onClick={() => change([...lines, { name: "", value: "", kept: undefined }])}
      >
        + {words.addHeader}
      </button>
    </fieldset>
  );
}
