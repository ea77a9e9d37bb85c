import type { Clip } from "../../lib/flow/prompts/clip";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { setRecording } from "../model/edits/setRecording";
import { setTextWords } from "../model/edits/setTextWords";
import type { FlowText } from "../model/texts/flowTexts";
import type { TextCell } from "../model/texts/textCell";
import { cellState, type CellState } from "./cellState";
import { CellTool } from "./CellTool";
import { usePromptTable } from "./promptTable";
import { pageLocale } from "../words/pageLocale";

type PromptCellProps = Readonly<{
  text: FlowText;
  cell: TextCell;
  /** The language by its name. */
  named: string;
  /** What a screen reader calls the words. */
  place: string;
}>;

/** The words at one place in one language, and how they are heard. */
export function PromptCell({ text, cell, named, place }: PromptCellProps) {
  const { edit, words, flow, recordings } = usePromptTable();
  const state = cellState(cell, recordings);
  const name = `${text.path}.${cell.language}`;
  const isBuiltIn = cell.words === "" && cell.builtIn !== undefined;
  return (
    <div class={state.heard === "" ? "promptCell isMissing" : "promptCell"}>
      {flow.languages.length > 1 && (
        <span class="cellLanguage" aria-hidden="true">
          {named}
        </span>
      )}
      {edit === undefined ? (
        <p class="cellWords" lang={cell.language} data-path={name}>
          {state.heard === "" ? words.noWords : state.heard}
        </p>
      ) : (
        <textarea
          class="cellWords"
          lang={cell.language}
          aria-label={place}
          data-path={name}
          rows={Math.max(1, Math.ceil((cell.words || (cell.builtIn ?? "")).length / 42))}
          maxLength={1000}
          placeholder={cell.builtIn ?? words.noWords}
          value={cell.words}
          onInput={({ currentTarget: { value } }) =>
            edit(setTextWords(text, cell.language, value), name)
          }
        />
      )}
      <div class="cellFoot">
        <CellNote cell={cell} state={state} isBuiltIn={isBuiltIn} />
        <CellTools text={text} cell={cell} place={place} state={state} />
      </div>
      <CellWarnings cell={cell} name={name} state={state} />
    </div>
  );
}

type CellNoteProps = Readonly<{ cell: TextCell; state: CellState; isBuiltIn: boolean }>;

/** How long it is, and in whose voice. */
function CellNote({ cell, state, isBuiltIn }: CellNoteProps) {
  const { words } = usePromptTable();
  const { heard, seconds, isExact, recording } = state;
  if (heard === "") return <span class="cellNote bad">{words.noWords}</span>;
  if (cell.isLabel) return <span class="cellNote">{words.choiceHelp}</span>;
  const length = isExact ? Math.round(seconds) : Math.max(1, Math.round(seconds));
  const sound =
    cell.recording === undefined
      ? isBuiltIn
        ? words.builtIn
        : words.spoken
      : recordedWords(recording, words);
  return (
    <span class="cellNote">
      {seconds > 20 ? (
        <span class="warn">{words.long(length)}</span>
      ) : isExact ? (
        words.seconds(length)
      ) : (
        words.about(length)
      )}
      <span class={cell.recording === undefined ? "chip quiet" : "chip good"}>{sound}</span>
    </span>
  );
}

function recordedWords(
  recording: CellState["recording"],
  words: ReturnType<typeof usePromptTable>["words"],
): string {
  if (recording?.isGone === true || recording?.recordedAt === undefined) return words.recorded;
  const { recordedAt, recordedBy = "" } = recording;
  const when = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium" });
  return words.recordedBy(when.format(new Date(recordedAt)), recordedBy);
}

type CellToolsProps = Readonly<{
  text: FlowText;
  cell: TextCell;
  place: string;
  state: CellState;
}>;

function CellTools({ text, cell, place, state }: CellToolsProps) {
  const { edit, words, listening, record } = usePromptTable();
  const { language, recording } = cell;
  const name = `${text.path}.${language}`;
  const isPlaying = listening.playing === name;
  const canBeRecorded = edit !== undefined && !cell.isLabel;
  const tool = (say: (place: string) => string) => ({
    label: say(place),
    hint: say("").replace(/: $/, ""),
  });
  const ask = (how: "microphone" | "file") => () =>
    record({ text, language, words: state.heard, how });
  return (
    <span class="cellTools">
      {isPlaying ? (
        <CellTool {...tool(words.stop)} sign="stop" isOn act={listening.stop} />
      ) : (
        <CellTool
          {...tool(words.listen)}
          sign="listen"
          isOff={state.heard === ""}
          act={() => listening.play(name, toClip(cell, state.heard))}
        />
      )}
      {canBeRecorded && (
        <>
          <CellTool
            {...tool(words.record)}
            sign="record"
            isOff={state.heard === ""}
            act={ask("microphone")}
          />
          <CellTool
            {...tool(words.upload)}
            sign="upload"
            isOff={state.heard === ""}
            act={ask("file")}
          />
          {recording !== undefined && (
            <CellTool
              {...tool(words.toSpoken)}
              sign="back"
              act={() => edit(setRecording(text, language, undefined))}
            />
          )}
        </>
      )}
    </span>
  );
}

function toClip({ language, recording, voice }: TextCell, text: string): Clip {
  return recording === undefined
    ? { type: "speech", text, language, ...omitUndefined({ voice }) }
    : { type: "audio", promptId: recording, text, language };
}

type CellWarningsProps = Readonly<{ cell: TextCell; name: string; state: CellState }>;

function CellWarnings({ cell, name, state }: CellWarningsProps) {
  const { words, listening } = usePromptTable();
  const { recording, staleWords } = state;
  return (
    <>
      {staleWords !== undefined && <p class="cellWarning">{words.stale(staleWords)}</p>}
      {cell.recording !== undefined && recording?.isGone === true && (
        <p class="cellWarning">{words.gone}</p>
      )}
      {listening.otherVoice === name && (
        <p class="cellWarning" role="status">
          {words.notTheVoice}
        </p>
      )}
    </>
  );
}
