import { answering } from "../support/answering";
import { collectGarbage } from "../support/collectGarbage";
import { startStopwatch } from "../support/startStopwatch";
import { makeOwnApp, toPost } from "./makeOwnApp";
import { playNotifications, type AppEnds } from "./playNotifications";

/** What can be asked: so many calls of the app, or of what the bench does by itself. */
export type OwnQuestion = "play" | "playAlone";

/** So many calls, one after the other: CPU time of a notification in microseconds. */
async function timeCalls(ends: AppEnds, calls: number): Promise<number> {
  collectGarbage();
  const took = startStopwatch();
  let notifications = 0;
  for (let call = 0; call < calls; call += 1) notifications += await playNotifications(ends);
  return took() / notifications;
}

/** What the bench does for a notification by itself. */
function makeNobody(): AppEnds {
  let asked = 0;
  return {
    tell: ({ body }) => {
      toPost(body);
      return Promise.resolve();
    },
    playing: () => `prompt-${++asked}`,
  };
}

// Stands last: a bundle turns constants into variables, which would still be undefined if it ran before them.
/* The app's own code in a process of its own, so that its CPU time is all there is. */
void answering(async () => {
  const app = await makeOwnApp();
  const nobody = makeNobody();
  const answers: Readonly<Record<OwnQuestion, (calls: unknown) => Promise<number>>> = {
    play: (calls: unknown) => timeCalls(app, Number(calls)),
    playAlone: (calls: unknown) => timeCalls(nobody, Number(calls)),
  };
  return { ready: "ready", answers };
});
