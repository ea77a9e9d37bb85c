import { makeOwnApp } from "../../bench/own/makeOwnApp";
import { playNotifications } from "../../bench/own/playNotifications";

describe("the app whose own code is measured", () => {
  it("answers, plays a prompt for each of eight keys, and is told of all that Graph tells", async () => {
    const app = await makeOwnApp();
    const played = new Set<string>();
    const notifications = await playNotifications({
      ...app,
      playing: (callId) => {
        const prompt = app.playing(callId);
        played.add(prompt);
        return prompt;
      },
    });
    expect(notifications).toBe(21);
    expect(played.size).toBe(9);
  });
});
