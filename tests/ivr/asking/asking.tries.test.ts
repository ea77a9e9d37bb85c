import { questionOf } from "../../support/activities";
import { aCall, type ToldCall } from "../../support/aCall";
import { aMenu, anEntry, arrived, asked, cancel, option } from "../../support/timingRules";

describe("rule 9: too many tries lead on, and counters begin anew with each step", () => {
  const tries = (noInput: number, noMatch: number, total: number) => ({
    tries: { noInput, noMatch, total },
    onExhausted: "there",
  });
  const silence = (call: ToldCall) => {
    call.heard();
    return call.rings("noInput");
  };

  it("leads on after three silences", () => {
    const call = aCall(aMenu({ onExhausted: "there" }));
    expect(silence(call).at(-1)).toBe("== asking choose attempt 2");
    expect(silence(call).at(-1)).toBe("== asking choose attempt 3");

    expect(silence(call)).toEqual(arrived);
  });

  it("leads on after three wrong keys", () => {
    const call = asked(aMenu({ onExhausted: "there" }));
    call.press("99");

    expect(call.press("9").slice(-2)).toEqual(arrived);
  });

  it("leads on after five of both together", () => {
    const call = aCall(aMenu(tries(10, 10, 5)));
    silence(call);
    call.press("9");
    silence(call);
    expect(call.press("9").at(-1)).toBe("== asking choose attempt 5");
    expect(questionOf(call.state())).toMatchObject({ noInput: 2, noMatch: 2 });

    expect(silence(call)).toEqual(arrived);
  });

  it("tells silence from wrong keys where the step does", () => {
    const flow = aMenu({
      tries: { noInput: 1, noMatch: 1 },
      onNoInput: "there",
      onNoMatch: "account",
      onExhausted: "choose",
    });

    expect(silence(aCall(flow))).toEqual(arrived);
    expect(asked(flow).press("9").at(-1)).toBe("== asking account");
  });

  it("leads to the operator where nobody wrote anything, else to a goodbye", () => {
    const once = { tries: { noInput: 1 } };
    const helped = aCall(aMenu(once, { operator: { person: "frontDesk" } }));

    expect(silence(helped).at(-1)).toBe("== transferring (operator)");
    expect(silence(aCall(aMenu(once)))).toEqual([
      '-> playPrompt "Thank you for calling. Goodbye."',
      "== ending (goodbye)",
    ]);
  });

  it("begins anew when the step is entered anew, by whatever way", () => {
    const call = aCall(
      aMenu({ options: [option("1"), option("3", "choose"), option("4", "repeat")] }),
    );
    silence(call);
    call.press("3");
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });

    silence(call);
    call.press("1");
    call.heard();
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });
  });

  it("does not begin anew when words are only repeated", () => {
    const call = aCall(aMenu({ options: [option("4", "repeat")] }));
    silence(call);
    call.press("4");

    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 1, noMatch: 0, digits: "" });
  });

  it("counts in each step for itself", () => {
    const call = aCall(aMenu());
    silence(call);
    silence(call);
    call.press("2");

    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });
  });

  describe("and says what fits the try", () => {
    const words = (from: number, prompt: string) => ({ from, prompt });
    const tapered = aMenu({
      ...tries(9, 9, 20),
      again: "Again.",
      noInput: [words(3, "Third silence."), words(1, "Silence.")],
      noMatch: [words(2, "Second wrong key.")],
    });

    it("takes the words with the highest `from` that is reached, by the silences alone", () => {
      const call = aCall(tapered);
      call.press("9");

      expect(silence(call)[0]).toBe('-> playPrompt "Silence." "Again."');
      expect(silence(call)[0]).toBe('-> playPrompt "Silence." "Again."');
      expect(silence(call)[0]).toBe('-> playPrompt "Third silence." "Again."');
      expect(silence(call)[0]).toBe('-> playPrompt "Third silence." "Again."');
    });

    it("takes them by the wrong keys alone, and the usual ones before the first is reached", () => {
      const call = aCall(tapered);
      silence(call);
      call.heard();

      expect(call.press("9")[0]).toBe(
        '-> playPrompt "Sorry, that is not one of the choices." "Again."',
      );
      call.heard();
      expect(call.press("9")[0]).toBe('-> playPrompt "Second wrong key." "Again."');
    });

    it("takes the flow's words where the step has none", () => {
      const call = aCall(
        aMenu({}, { defaults: { noInput: [words(1, "Flow's words.")], again: "Flow's again." } }),
      );

      expect(silence(call)[0]).toBe(`-> playPrompt "Flow's words." "Flow's again."`);
    });
  });

  describe("while something is read back", () => {
    const confirmed = anEntry({
      ...tries(2, 3, 9),
      confirm: { prompt: [{ text: "Right?" }], tries: 2 },
    });
    const candidate = () => {
      const call = asked(confirmed);
      call.press("123#");
      return call;
    };

    it("asks whether it is right, and takes yes", () => {
      const call = asked(confirmed);

      expect(call.press("123#")).toEqual(['-> playPrompt "Right?"', "== asking account"]);
      expect(call.press("1")).toEqual([cancel, ...arrived]);
    });

    it("asks whether it is right once more after silence", () => {
      const call = candidate();

      expect(silence(call)).toEqual([
        '-> playPrompt "Sorry, I did not hear a key." "Right?"',
        "== asking account attempt 2",
      ]);
      expect(silence(call)).toEqual(arrived);
    });

    it("asks whether it is right once more after a key that is neither", () => {
      const call = candidate();

      expect(call.press("7")).toEqual([
        cancel,
        '-> playPrompt "Sorry, that is not one of the choices." "Right?"',
        "== asking account attempt 2",
      ]);
      expect(call.press("1")).toEqual([cancel, ...arrived]);
    });

    it("asks for the entry again after no, and not for ever", () => {
      const call = candidate();

      expect(call.press("2")).toEqual([cancel, '-> playPrompt "Account."', "== asking account"]);
      expect(call.state().variables).toEqual({});
      call.press("123#");
      expect(call.press("2")).toEqual([cancel, ...arrived]);
    });
  });
});
