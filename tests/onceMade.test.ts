import { onceMade } from "../lib/onceMade";

describe("onceMade", () => {
  it("makes a thing once, also for those who ask at the same time", async () => {
    let made = 0;
    const thing = onceMade(async () => ++made);

    expect(await Promise.all([thing(), thing()])).toEqual([1, 1]);
    expect(await thing()).toBe(1);
  });

  it("tries again after a failure, which all who waited for it hear of", async () => {
    let tries = 0;
    const thing = onceMade(async () => {
      if (++tries === 1) throw new Error("not yet");
      return tries;
    });

    const waiting = [thing(), thing()];
    await expect(waiting[0]).rejects.toThrow("not yet");
    await expect(waiting[1]).rejects.toThrow("not yet");
    expect(await thing()).toBe(2);
  });
});
