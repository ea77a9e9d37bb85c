import { useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../app/api";
import type { JudgedSound } from "../sound/judgedSound";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";
import { usePromptTable, type RecordedCell } from "./promptTable";
import { useRecorder, type RecorderState } from "./useRecorder";

type RecordDialogProps = Readonly<{
  cell: RecordedCell;
  close: () => void;
  keep: (promptId: string) => void;
}>;

type UsableSound = Extract<JudgedSound, Readonly<{ wav: Uint8Array }>>;

type Stage = "waiting" | "judging" | "keeping" | JudgedSound;

/** Records the words of a cell, or takes a file for them: judged and listened to before it is kept. */
export function RecordDialog({ cell, close, keep }: RecordDialogProps) {
  const { words } = usePromptTable();
  const { stage, problem, judge, upload, forget } = useSound(cell, keep);
  const recorder = useRecorder(judge);
  const sound = typeof stage === "object" && stage.fault === undefined ? stage : undefined;
  const begin = () => {
    forget();
    recorder.begin();
  };
  return (
    <Dialog title={words.recording.title} close={close} class="wide">
      <p class="quietText">{words.recording.says}</p>
      <blockquote class="toRead" lang={cell.language}>
        {cell.words}
      </blockquote>
      {cell.how === "file" && <FileChoice judge={judge} />}
      {cell.how === "microphone" && <Meter now={recorder.now} />}
      <p class="hidden" role="status">
        {stage === "judging" ? words.recording.judging : ""}
        {stage === "keeping" ? words.recording.keeping : ""}
      </p>
      {sound !== undefined && <Judged sound={sound} />}
      {typeof stage === "object" && stage.fault !== undefined && (
        <p class="bad" role="alert">
          {words.faults[stage.fault]}
        </p>
      )}
      {problem !== undefined && <Refused problem={problem} />}
      <div class="dialogTools">
        <button type="button" onClick={close}>
          {words.recording.cancel}
        </button>
        {cell.how === "microphone" && (
          <RecordButton
            now={recorder.now}
            isAgain={stage !== "waiting"}
            isOff={stage === "judging" || stage === "keeping"}
            begin={begin}
            end={recorder.end}
          />
        )}
        {sound !== undefined && recorder.now.state !== "recording" && (
          <button type="button" class="primary" onClick={() => upload(sound)}>
            {words.recording.keep}
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** A sound on its way from the microphone or a file into the flow. */
function useSound(cell: RecordedCell, keep: (promptId: string) => void) {
  const { api } = usePromptTable();
  const [stage, setStage] = useState<Stage>("waiting");
  const [problem, setProblem] = useState<Problem>();
  const judge = async (sound: Blob) => {
    setStage("judging");
    setProblem(undefined);
    try {
      const { judgeSoundFile } = await import("../sound/judgeSoundFile");
      setStage(await judgeSoundFile(sound, cell.words.trim()));
    } catch {
      // What judges could not be loaded.
      setProblem({ kind: "noConnection" });
      setStage("waiting");
    }
  };
  const upload = async (sound: UsableSound) => {
    setStage("keeping");
    const body = new Blob([new Uint8Array(sound.wav)], { type: "audio/wav" });
    const answer = await api.ask<Readonly<{ promptId: string }>>("prompts", {
      method: "POST",
      body,
    });
    if (answer.problem === undefined) keep(answer.value.promptId);
    else {
      setProblem(answer.problem);
      setStage(sound);
    }
  };
  return {
    stage,
    problem,
    judge: (sound: Blob) => void judge(sound),
    upload: (sound: UsableSound) => void upload(sound),
    forget: () => {
      setStage("waiting");
      setProblem(undefined);
    },
  };
}

function Refused({ problem: { kind, message } }: Readonly<{ problem: Problem }>) {
  const { words } = usePromptTable();
  const { failed } = useWords();
  return (
    <p class="bad" role="alert">
      {words.recording.failed}: {kind === "other" ? (message ?? failed.other) : failed[kind]}
    </p>
  );
}

function FileChoice({ judge }: Readonly<{ judge: (file: File) => void }>) {
  const { words } = usePromptTable();
  return (
    <div class="formField">
      <input
        type="file"
        accept="audio/*"
        aria-label={words.upload("").replace(/: $/, "")}
        onChange={({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          if (file !== undefined) judge(file);
        }}
      />
      <p class="fieldHint">{words.recording.most}</p>
    </div>
  );
}

/** How loud it is and how long it takes; or why nothing can be heard. */
function Meter({ now }: Readonly<{ now: RecorderState }>) {
  const {
    words: { recording },
  } = usePromptTable();
  if (now.state === "asking") return <p role="status">{recording.asks}</p>;
  if (now.state === "refused" || now.state === "none") {
    return (
      <p class="bad" role="alert">
        {recording[now.state]}
      </p>
    );
  }
  const isRunning = now.state === "recording";
  return (
    <div class={isRunning ? "recordMeter isRunning" : "recordMeter"}>
      <meter min={0} max={0.3} value={isRunning ? now.level : 0} aria-label={recording.level} />
      <span>{isRunning ? recording.runs(toTime(now.seconds)) : recording.most}</span>
    </div>
  );
}

type RecordButtonProps = Readonly<{
  now: RecorderState;
  isAgain: boolean;
  isOff: boolean;
  begin: () => void;
  end: () => void;
}>;

function RecordButton({ now, isAgain, isOff, begin, end }: RecordButtonProps) {
  const {
    words: { recording },
  } = usePromptTable();
  return now.state === "recording" ? (
    <button type="button" class="primary" onClick={end}>
      {recording.end}
    </button>
  ) : (
    <button
      type="button"
      class={isAgain ? undefined : "primary"}
      disabled={isOff || now.state === "asking"}
      onClick={begin}
    >
      {isAgain ? recording.again : recording.begin}
    </button>
  );
}

/** A sound as callers will hear it, with what they may dislike. */
function Judged({ sound }: Readonly<{ sound: UsableSound }>) {
  const { words } = usePromptTable();
  const player = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(sound.wav)], { type: "audio/wav" }),
    );
    if (player.current !== null) player.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [sound]);
  return (
    <div class="judged" role="status">
      <p>{words.recording.good(words.seconds(Math.round(sound.seconds)))}</p>
      <audio ref={player} controls aria-label={words.recording.listen} />
      {sound.warnings.map((warning) => (
        <p key={warning} class="cellWarning">
          {words.warnings[warning]}
        </p>
      ))}
    </div>
  );
}

function toTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
