import type { Player } from "../../../scripts/commandLine/findPlayer";
import { playWav } from "../../../scripts/commandLine/playWav";
import type { Playing } from "../../../scripts/commandLine/playWav";
import type { SimulatorEvent } from "../../graph/simulatorEvent";

/** The sound of a call's prompts. */
export type PromptSound = Readonly<{
  /** Plays what begins and stops what ends; returns the address of what nobody here can play. */
  follow: (event: SimulatorEvent) => string | undefined;
  stop: () => void;
}>;

/** Makes the sound of prompts that an app at `functionsUrl` serves, by a player; without one, their addresses. */
export function makePromptSound(functionsUrl: string, player: Player | undefined): PromptSound {
  let playing: Playing | undefined;
  let current: string | undefined;
  const stop = () => {
    current = undefined;
    playing?.stop();
    playing = undefined;
  };
  const play = async (address: string, withPlayer: Player) => {
    const response = await fetch(address);
    if (!response.ok) return;
    const wav = new Uint8Array(await response.arrayBuffer());
    // It may have been cut off while it was on its way.
    if (current === address) playing = playWav(withPlayer, wav);
  };
  return {
    stop,
    follow: (event) => {
      if (event.type === "promptEnded" || event.type === "ended") stop();
      if (event.type !== "promptStarted") return undefined;
      const address = toAddress(functionsUrl, event.promptId);
      if (player === undefined) return address;
      stop();
      current = address;
      // A prompt that cannot be had is shown in words all the same.
      play(address, player).catch(() => undefined);
      return undefined;
    },
  };
}

/** A prompt is named by its id; what has none, such as a message that is played back, by its address. */
function toAddress(functionsUrl: string, promptId: string): string {
  return URL.canParse(promptId)
    ? promptId
    : `${functionsUrl}/api/prompts/${encodeURIComponent(promptId)}`;
}
