import { makeAccountSession } from "../../web/signIn/makeAccountSession";
import type { TokenAnswer, Tokens } from "../../web/signIn/tokens";

/** Entra, a browser and a clock; `answers` are what Entra says to each renewal, in turn. */
function aBrowser(answers: readonly (TokenAnswer | Error)[] = []) {
  let time = 0;
  const left = [...answers];
  const refreshed: string[] = [];
  const kept: (Tokens | undefined)[] = [];
  const did: string[] = [];
  const timers: Readonly<{ at: number; act: () => void }>[] = [];
  const session = makeAccountSession(tokens("first", 0), {
    refresh: (token) => {
      refreshed.push(token);
      const answer = left.shift();
      return answer === undefined || answer instanceof Error
        ? Promise.reject(answer ?? new Error("Entra is not asked again."))
        : Promise.resolve(answer);
    },
    keep: (given) => void kept.push(given),
    forget: () => void kept.push(undefined),
    now: () => time,
    later: (act, inMs) => void timers.push({ at: time + inMs, act }),
    prepareToLeave: () => Promise.resolve(void did.push("saved")),
    signIn: () => Promise.resolve(void did.push("left to sign in")),
    signOut: () => void did.push("left to sign out"),
  });
  /** Lets time pass, and what was to be done in it happen. */
  const pass = async (inMs: number) => {
    time += inMs;
    for (const timer of timers.splice(0)) {
      if (timer.at <= time) timer.act();
      else timers.push(timer);
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { session, refreshed, kept, did, pass };
}

/** Tokens for a thousand milliseconds, to be renewed after three quarters of them. */
function tokens(
  name: string,
  from: number,
  refresh: string | undefined = `refresh ${name}`,
): Tokens {
  return { access: name, refresh, expiresAt: from + 1000, renewAt: from + 750 };
}

const given = (name: string, from: number, refresh?: string): TokenAnswer => ({
  tokens: { ...tokens(name, from), refresh },
  idToken: undefined,
});

describe("makeAccountSession", () => {
  it("renews before the end, and takes the next refresh token then", async () => {
    const { session, refreshed, kept, pass } = aBrowser([
      given("second", 750, "rotated"),
      given("third", 1500),
    ]);
    await pass(749);
    expect([await session.findToken(), refreshed]).toEqual(["first", []]);
    await pass(1);
    expect(await session.findToken()).toBe("second");
    await pass(750);
    expect([await session.findToken(), refreshed]).toEqual(["third", ["refresh first", "rotated"]]);
    expect(kept.at(-1)).toMatchObject({ access: "third", refresh: "rotated" });
  });

  it("asks once for all who wait, when the server refuses a token", async () => {
    const { session, refreshed } = aBrowser([given("second", 0)]);
    const found = await Promise.all([session.findToken("first"), session.findToken("first")]);
    expect([found, refreshed]).toEqual([["second", "second"], ["refresh first"]]);
    expect(await session.findToken("first")).toBe("second");
  });

  it("is over when Entra refuses, tells so and forgets", async () => {
    const { session, kept } = aBrowser([{ refused: "AADSTS700084" }]);
    const told: string[] = [];
    session.account?.whenOver(() => told.push("first"));
    session.account?.whenOver(() => told.push("stopped"))();
    expect(await session.findToken("first")).toBe(undefined);
    session.account?.whenOver(() => told.push("late"));
    expect([told, kept.at(-1), await session.findToken()]).toEqual([
      ["first", "late"],
      undefined,
      undefined,
    ]);
  });

  it("goes on with what it has without a connection, and tries again", async () => {
    const { session, refreshed, pass } = aBrowser([
      new TypeError("Failed to fetch"),
      given("second", 30_750),
    ]);
    const told: string[] = [];
    session.account?.whenOver(() => told.push("over"));
    await pass(750);
    expect(await session.findToken()).toBe("first");
    await pass(30_000);
    expect([await session.findToken(), refreshed.length, told]).toEqual(["second", 2, []]);
  });

  it("says that there is no connection once the token has ended", async () => {
    const { session, pass } = aBrowser([new TypeError("Failed to fetch")]);
    await pass(100);
    const waiting = aBrowser([new TypeError("first"), new TypeError("second")]);
    await waiting.pass(1000);
    await expect(waiting.session.findToken()).rejects.toThrow("second");
    expect(await session.findToken()).toBe("first");
  });

  it("saves before somebody leaves, and is nobody's after signing out", async () => {
    const { session, kept, did } = aBrowser();
    await session.account?.signIn();
    expect([did, await session.findToken()]).toEqual([["saved", "left to sign in"], "first"]);
    await session.account?.signOut();
    expect(did.slice(2)).toEqual(["saved", "left to sign out"]);
    expect([kept.at(-1), await session.findToken()]).toEqual([undefined, undefined]);
  });
});
