import { useEffect, useRef, useState } from "preact/hooks";
import { loudnessOf } from "../sound/loudnessOf";
import { openMicrophone } from "../sound/openMicrophone";

/** What a recorder does; `none` and `refused` say why it cannot. */
export type RecorderState =
  | Readonly<{ state: "idle" | "asking" | "none" | "refused" }>
  | Readonly<{ state: "recording"; seconds: number; level: number }>;

/** Records from the microphone. */
export type Recorder = Readonly<{
  now: RecorderState;
  begin: () => void;
  /** Ends the recording, which is then given. */
  end: () => void;
}>;

/** A moment less than the longest prompt: no recorder stops to the sample. */
const longestInSeconds = 299;
const everyInMs = 100;

/** Makes a recorder; when a recording has ended, `recorded` gets it. Leaving the screen ends it without. */
export function useRecorder(recorded: (sound: Blob) => void): Recorder {
  const [now, setNow] = useState<RecorderState>({ state: "idle" });
  const told = useRef(recorded);
  told.current = recorded;
  const running = useRef<Readonly<{ leave: AbortController; end: () => void }> | undefined>(
    undefined,
  );
  useEffect(() => () => running.current?.leave.abort(), []);
  const begin = () => {
    const leave = new AbortController();
    running.current = { leave, end: () => leave.abort() };
    setNow({ state: "asking" });
    record(leave, (seconds, level) => setNow({ state: "recording", seconds, level }))
      .then(({ end, sound }) => {
        running.current = { leave, end };
        void sound.then((blob) => {
          setNow({ state: "idle" });
          if (blob !== undefined) told.current(blob);
        });
      })
      .catch((error: unknown) => {
        leave.abort();
        const isMissing = error instanceof DOMException && error.name === "NotFoundError";
        setNow({ state: isMissing ? "none" : "refused" });
      });
  };
  return { now, begin, end: () => running.current?.end() };
}

type Recording = Readonly<{
  end: () => void;
  /** Undefined where somebody left before the end. */
  sound: Promise<Blob | undefined>;
}>;

async function record(
  leave: AbortController,
  tell: (seconds: number, level: number) => void,
): Promise<Recording> {
  const microphone = await openMicrophone(leave.signal);
  if (microphone === undefined) return { end: () => undefined, sound: Promise.resolve(undefined) };
  const recorder = new MediaRecorder(microphone.stream);
  const parts: Blob[] = [];
  const begun = performance.now();
  const heard = new Float32Array(2048);
  let isEnded = false;
  const end = () => {
    isEnded = true;
    if (recorder.state !== "inactive") recorder.stop();
  };
  const timer = setInterval(() => {
    const seconds = (performance.now() - begun) / 1000;
    microphone.read(heard);
    if (seconds >= longestInSeconds) end();
    else if (!isEnded) tell(seconds, loudnessOf(heard));
  }, everyInMs);
  const sound = new Promise<Blob | undefined>((resolve) => {
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    // It also stops by itself when the microphone is unplugged or given back: what there is until then counts.
    recorder.addEventListener("stop", () => {
      clearInterval(timer);
      const isLeft = leave.signal.aborted && !isEnded;
      leave.abort();
      resolve(isLeft ? undefined : new Blob(parts, { type: recorder.mimeType }));
    });
  });
  recorder.start();
  tell(0, 0);
  return { end, sound };
}
