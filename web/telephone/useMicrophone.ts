import { useEffect, useRef, useState } from "preact/hooks";
import { loudnessOf } from "../sound/loudnessOf";
import { openMicrophone } from "../sound/openMicrophone";

/** What a microphone tells: how loud it is from 0 to 1, or that there is none. */
export type Microphone = Readonly<{ state: "off" | "on" | "refused"; level: number }>;

const rate = 16_000;
const chunkInSeconds = 0.5;
/** Louder than a quiet room, softer than anybody who speaks. */
const speechLevel = 0.015;

/** Listens while `isOn`; every half second in which somebody speaks is told with its sound. */
export function useMicrophone(
  isOn: boolean,
  spoke: (seconds: number, samples: string) => void,
): Microphone {
  const [microphone, setMicrophone] = useState<Microphone>({ state: "off", level: 0 });
  const tell = useRef(spoke);
  tell.current = spoke;
  useEffect(() => {
    if (!isOn) {
      setMicrophone({ state: "off", level: 0 });
      return undefined;
    }
    const left = new AbortController();
    listen(left.signal, (samples, level) => {
      setMicrophone({ state: "on", level });
      if (level > speechLevel) tell.current(samples.length / rate, toBase64(samples));
    }).catch(() => setMicrophone({ state: "refused", level: 0 }));
    return () => left.abort();
  }, [isOn]);
  return microphone;
}

async function listen(
  signal: AbortSignal,
  told: (samples: Int16Array, level: number) => void,
): Promise<void> {
  const microphone = await openMicrophone(signal, rate);
  if (microphone === undefined) return;
  const heard = new Float32Array(rate * chunkInSeconds);
  const timer = setInterval(() => {
    microphone.read(heard);
    told(
      Int16Array.from(heard, (one) => Math.max(-1, Math.min(1, one)) * 0x7fff),
      loudnessOf(heard),
    );
  }, chunkInSeconds * 1000);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function toBase64(samples: Int16Array): string {
  const bytes = new Uint8Array(samples.buffer);
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
