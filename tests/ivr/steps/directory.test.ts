import { questionOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import type { Bindings } from "../../../lib/flow/document/bindings";
import { step } from "../../../lib/ivr/step";
import { aCall, type ToldCall } from "../../support/aCall";
import { aPlan } from "../../support/aPlan";
import { flowOf } from "../../support/flowOf";

const person = (name: string, more: object = {}) => ({ userId: name, name, ...more });
const bindings = {
  schema: "bindings/v1",
  people: {
    anna: person("Anna Berg", { extension: "10", groups: ["sales"] }),
    bernd: person("Bernd Bergmann", { extension: "101" }),
    berta: person("Berta Zorn", { groups: ["sales", "hidden"] }),
    constructor: person("Xaver Quint"),
  },
} satisfies Bindings;
const say = (prompt: string) => ({ type: "say", prompt });
const aDirectory = (changes: object = {}) =>
  flowOf({
    find: { type: "directory", by: ["name", "extension"], prompt: "Name?", ...changes },
    none: say("None."),
    failed: say("Failed."),
  });
const search = (keys: string, changes: object = {}, people: Bindings = bindings) => {
  const call = aCall(aDirectory(changes), { bindings: people });
  call.press(keys);
  return call;
};
const node = (call: ToldCall) => placeOf(call.state());

describe("a directory", () => {
  it("puts through to the only one whose name begins so, after three letters", () => {
    expect(node(search("92"))).toBe("find");
    expect(node(search("928"))).toBe("(person constructor)");
  });

  it("puts through to the only one at once at #, and after a pause", () => {
    const paused = search("9");
    paused.rings("interDigit");

    expect(node(search("92#"))).toBe("(person constructor)");
    expect(node(search("96#"))).toBe("(person berta)");
    expect(node(paused)).toBe("find");
  });

  it("offers several, one key each", () => {
    const call = search("237#");
    expect(call.actions().at(-1)).toMatchObject({
      type: "playPrompt",
      clips: [
        { text: "I found several people." },
        { text: "For Anna Berg, press 1." },
        { text: "For Bernd Bergmann, press 2." },
        { text: "For Berta Zorn, press 3." },
      ],
    });

    call.press("3");
    expect(node(call)).toBe("(person berta)");
  });

  it.each(["0", "4", "9", "*", "#"])("takes %s as no choice of three", (key) => {
    const call = search("237#");

    expect(call.press(key).at(-1)).toBe("== asking find attempt 2");
    expect(questionOf(call.state())?.matches).toEqual(["anna", "bernd", "berta"]);
    call.press("1");
    expect(node(call)).toBe("(person anna)");
  });

  it("offers them again after silence", () => {
    const call = search("237#");
    call.heard();
    call.rings("noInput");

    expect(call.actions().at(-1)).toMatchObject({
      clips: [
        { text: "Sorry, I did not hear a key." },
        { text: "I found several people." },
        {},
        {},
        {},
      ],
    });
  });

  it("passes over somebody who has left while being offered", () => {
    const call = search("237#");
    const { anna: _anna, ...people } = bindings.people;
    const plan = aPlan(aDirectory(), { ...bindings, people });
    const { state } = call;
    const event = { id: "1", callId: "call-1", at: "2026-11-20T09:01:00.000Z" };
    const tone = { ...event, type: "toneReceived", tone: "tone9", sequenceId: 99 } as const;
    const { actions } = step({ ...state(), gapsAreNormal: true }, tone, plan);

    expect(actions).toContainEqual(
      expect.objectContaining({
        clips: [
          expect.objectContaining({ text: "Sorry, I could not use what you entered." }),
          expect.objectContaining({ text: "I found several people." }),
          expect.objectContaining({ text: "For Bernd Bergmann, press 2." }),
          expect.objectContaining({ text: "For Berta Zorn, press 3." }),
        ],
      }),
    );
  });

  it("finds by extension, a longer one after it", () => {
    const waiting = search("10");
    expect(node(waiting)).toBe("find");
    waiting.rings("interDigit");

    expect(node(waiting)).toBe("(person anna)");
    expect(node(search("10#"))).toBe("(person anna)");
    expect(node(search("101"))).toBe("(person bernd)");
  });

  it("searches only by what it says", () => {
    const byName = search("101#", { by: ["name"] });
    const byExtension = search("237#", { by: ["extension"] });

    expect(byName.actions()).toContainEqual(expect.objectContaining({ type: "playPrompt" }));
    expect(node(byName)).toBe("find");
    expect(questionOf(byExtension.state())).toMatchObject({ noMatch: 1 });
  });

  it("names only those of its groups, and not those left out", () => {
    const changes = { include: ["sales"], exclude: ["hidden"] };

    expect(node(search("237#", changes))).toBe("(person anna)");
    expect(node(search("928#", changes))).toBe("find");
  });

  it.each([
    ["an unknown name", "555#"],
    ["nothing", "#"],
  ])("says that it found nobody for %s, as one wrong entry", (_what, keys) => {
    const call = search(keys);

    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 0, noMatch: 1, digits: "" });
    expect(call.actions().at(-1)).toMatchObject({
      clips: [{ text: "Sorry, I found nobody with that name." }, { text: "Name?" }],
    });
  });

  it("finds nobody where there is nobody", () => {
    const call = search("2#", {}, { schema: "bindings/v1" });

    expect(questionOf(call.state())).toMatchObject({ noMatch: 1 });
  });

  it("begins anew at *", () => {
    const call = search("55*");
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });

    call.press("928");
    expect(node(call)).toBe("(person constructor)");
  });

  it.each([
    [{ none: "none" }, "none"],
    [{}, "(goodbye)"],
    [{ none: "none", onNoMatch: "failed" }, "failed"],
  ])("leads on after the last try: %j", (changes, expected) => {
    expect(node(search("5#5#5#", changes))).toBe(expected);
  });

  it("leads on where it says when nobody answers", () => {
    const call = search("928", { failed: "failed" });
    call.heard();
    call.happens({ type: "transferFailed", reason: "noAnswer" });

    expect(node(call)).toBe("failed");
  });
});
