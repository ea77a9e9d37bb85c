import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Key } from "../../lib/ivr/call/tone";
import type { Api, ShownCall } from "../app/api";
import { addEvent, newCallLog, type CallLog } from "./callLog";
import { makePromptPlayer } from "./makePromptPlayer";
import { makeTelephoneLine, type LineEvent } from "./telephoneLine";

/** A telephone on the running stack. */
export type Telephone = Readonly<{
  /** Undefined before the first call. */
  log: CallLog | undefined;
  /** What the app says of the call: its flow, and where in it the caller is. */
  call: ShownCall | undefined;
  callId: string | undefined;
  problem: boolean;
  dial: (to: string, from: string) => void;
  press: (key: Key) => void;
  speak: (seconds: number, samples?: string) => void;
  hangUp: () => void;
}>;

const lookEveryInMs = 400;

/** A telephone that calls the running app through the simulated Graph, and plays the sound that this downloads. */
export function useTelephone(api: Api, graph: string): Telephone {
  const line = useMemo(() => makeTelephoneLine(graph), [graph]);
  const player = useMemo(makePromptPlayer, []);
  const [callId, setCallId] = useState<string>();
  const [log, setLog] = useState<CallLog>();
  const [problem, setProblem] = useState(false);
  const leave = useRef<AbortController | undefined>(undefined);
  const fail = () => setProblem(true);

  const hear = (event: LineEvent) => {
    setLog((before) => addEvent(before ?? newCallLog, event));
    if (event.type === "promptStarted") player.play(event.promptId);
    else if (
      event.type === "ended" ||
      (event.type === "promptEnded" && event.outcome !== "completed")
    ) {
      player.stop();
    }
  };
  const dial = async (to: string, from: string) => {
    leave.current?.abort();
    const stop = new AbortController();
    leave.current = stop;
    setProblem(false);
    setLog(newCallLog);
    setCallId(undefined);
    player.setSpeed(await line.timeScale());
    const placed = await line.dial(to, from);
    setCallId(placed);
    await line.follow(placed, hear, stop.signal).catch((error: unknown) => {
      // Left for another call: that is an end, not a failure.
      if (!stop.signal.aborted) throw error;
    });
  };
  useEffect(
    () => () => {
      leave.current?.abort();
      player.stop();
    },
    [player],
  );
  const onCall = (act: (id: string) => Promise<void>) => {
    if (callId !== undefined && log?.phase !== "ended") act(callId).catch(fail);
  };
  return {
    log,
    callId,
    call: useShownCall(api, log?.phase === "ringing" ? undefined : callId, log?.phase === "ended"),
    problem,
    dial: (to, from) => {
      // From within the click: a browser plays nothing before somebody has done something.
      player.unlock();
      dial(to, from).catch(fail);
    },
    press: (key) => onCall((id) => line.press(id, key)),
    speak: (seconds, samples) => onCall((id) => line.speak(id, seconds, samples)),
    hangUp: () => onCall(line.hangUp),
  };
}

/** Looks where an answered call is, again and again until it has ended, and once more then. */
function useShownCall(api: Api, callId: string | undefined, hasEnded: boolean) {
  const [call, setCall] = useState<ShownCall>();
  useEffect(() => {
    if (callId === undefined) {
      setCall(undefined);
      return undefined;
    }
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const answer = await api.loadCall(callId, left.signal);
      if (left.signal.aborted) return;
      if (answer.value !== undefined) setCall(answer.value);
      if (!hasEnded) timer = setTimeout(() => void look(), lookEveryInMs);
    };
    void look();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [api, callId, hasEnded]);
  return call;
}
