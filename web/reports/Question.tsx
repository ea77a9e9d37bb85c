import { useEffect, useState } from "preact/hooks";
import type { FlowFacts, ReportQuestion } from "../app/api";
import { goTo } from "../app/router";
import { useReportWords } from "./useReportWords";

type QuestionProps = Readonly<{
  flows: readonly FlowFacts[];
  question: ReportQuestion;
  /** Those that answered calls in this time. */
  versions: readonly number[];
}>;

/** Which calls are looked at: a flow, days and a version. The address says it, so that it can be sent to somebody. */
export function Question({ flows, question, versions }: QuestionProps) {
  const words = useReportWords();
  const { from, to } = question;
  const [days, setDays] = useState({ from, to });
  // Who goes back finds the days of before.
  useEffect(() => setDays({ from, to }), [from, to]);
  const shown = new Set([...versions.map(String), ...(question.version ? [question.version] : [])]);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        ask({ ...question, ...days });
      }}
    >
      <Choice
        label={words.flow}
        value={question.flow}
        options={flows.map(({ key, name }) => [key, name])}
        choose={(flow) => ask({ ...question, flow, version: undefined })}
      />
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          <span>{words[end]}</span>
          <input
            type="date"
            required
            value={days[end]}
            min={end === "to" ? days.from : undefined}
            max={end === "from" ? days.to : undefined}
            onInput={({ currentTarget }) => setDays({ ...days, [end]: currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit">{words.show}</button>
      <Choice
        label={words.version}
        value={question.version ?? ""}
        options={[
          ["", words.allVersions],
          ...[...shown].map((version) => [version, `${words.version} ${version}`] as const),
        ]}
        choose={(version) => ask({ ...question, version: version || undefined })}
      />
    </form>
  );
}

function ask({ version, ...rest }: ReportQuestion): void {
  goTo({ screen: "reports", ...rest, ...(version === undefined ? {} : { version }) });
}

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  choose: (value: string) => void;
}>;

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
