/** A microphone that is listened to. */
export type OpenMicrophone = Readonly<{
  stream: MediaStream;
  /** The last moment of sound, as many samples as there is room for. */
  read: (into: Float32Array<ArrayBuffer>) => void;
}>;

/** Asks for the microphone and listens until the signal; undefined when that came first. Rejects as the browser does when there is none or it may not be used. */
export async function openMicrophone(
  signal: AbortSignal,
  sampleRate?: number,
): Promise<OpenMicrophone | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  const context = new AudioContext(sampleRate === undefined ? {} : { sampleRate });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  if (signal.aborted) {
    stop();
    return undefined;
  }
  signal.addEventListener("abort", stop);
  const analyser = new AnalyserNode(context, { fftSize: 8192 });
  context.createMediaStreamSource(stream).connect(analyser);
  return { stream, read: (into) => analyser.getFloatTimeDomainData(into) };
}
