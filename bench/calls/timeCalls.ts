import { askCpuSeconds } from "../support/askCpuSeconds";
import { makeCleanUp } from "../support/cleanUp";
import { playScriptedCall } from "./playScriptedCall";
import { startCountedStack } from "./startCountedStack";

const atATime = 10;

/** CPU seconds of the app's process for one scripted call, ten at a time, once its code is warm. Host and SDKs are included, timers that come later are not. */
export async function timeCalls(count: number): Promise<number> {
  const cleanUp = makeCleanUp();
  try {
    const { caller, ask } = await startCountedStack(cleanUp, {
      oneByOne: false,
      timeScale: 20,
    });
    let strayed = 0;
    const play = async (calls: number) => {
      for (let played = 0; played < calls; played += atATime) {
        const ends = await Promise.allSettled(
          Array.from({ length: atATime }, () => playScriptedCall(caller)),
        );
        strayed += ends.filter(({ status }) => status === "rejected").length;
      }
    };
    await play(2 * atATime);
    const before = await askCpuSeconds({ ask });
    await play(count);
    // On a machine that stalls, a caller's key may come too late for its prompt; that call costs as much as the others.
    if (strayed > count / 10) throw new Error(`${strayed} calls did not go as scripted.`);
    return ((await askCpuSeconds({ ask })) - before) / count;
  } finally {
    await cleanUp.run();
  }
}
