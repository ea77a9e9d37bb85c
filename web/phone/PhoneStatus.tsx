import type { Flow } from "../../lib/flow/document/flow";
import { localTime } from "../../lib/flow/time/localTime";
import { stepTitle } from "../model/promptText";
import type { PhoneWords } from "../words/types/phoneWords";
import { useWords } from "../words/useWords";
import type { PhoneState } from "./phoneCall";

type PhoneStatusProps = Readonly<{ flow: Flow; state: PhoneState | undefined }>;

/** The clock of the call, its language, and where the caller is. */
export function PhoneStatus({ flow, state }: PhoneStatusProps) {
  const { phone: words } = useWords();
  const { at, language } = state ?? {};
  return (
    <p class="phoneStatus">
      {at !== undefined && (
        <span class="clock">{`${localTime(at, flow.timeZone).time}:${at.slice(17, 19)}`}</span>
      )}
      <span>{language}</span>
      {/* Without the clock, which nobody wants to be told of ten times a second. */}
      <span class="where" role="status">
        {whereIn(flow, state, words)}
      </span>
    </p>
  );
}

function whereIn(flow: Flow, state: PhoneState | undefined, words: PhoneWords["phone"]): string {
  if (state === undefined) return words.ready;
  if (state.isOver) return words.over;
  if (state.isRecording) return words.recording;
  const { here } = state;
  return here === undefined || here.startsWith("~")
    ? ""
    : words.at(stepTitle(here, flow.nodes[here]));
}
