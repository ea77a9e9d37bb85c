import { placeOf } from "../../support/placeOf";
import type { Expression } from "../../../lib/flow/document/expression";
import type { CallParty } from "../../../lib/ivr/call/callParty";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const phone: CallParty = { kind: "phone", id: "+4930555099", countryCode: "de" };

/** Where a call goes that has these variables: yes when the condition holds, else no. */
function branchOn(when: Expression, caller: CallParty = phone, at = "2026-11-20T22:59:58.000Z") {
  const call = aCall(
    flowOf(
      {
        set: {
          type: "set",
          values: { a: "007", n: 7, yes: true, no: false, empty: "" },
          next: "is",
        },
        is: { type: "branch", cases: [{ when, next: "yes" }], otherwise: "no" },
        yes: { type: "say", prompt: "Yes." },
        no: { type: "say", prompt: "No." },
      },
      { timeZone: "Europe/Berlin" },
    ),
    { caller, at },
  );
  return placeOf(call.state());
}

const op = (name: string, ...args: Expression[]): Expression => ({ op: name, args }) as Expression;
const variable = (name: string): Expression => ({ var: name });

describe("a condition", () => {
  test.each<[string, Expression, "yes" | "no"]>([
    ["a literal true", true, "yes"],
    ["a literal 0", 0, "no"],
    ["an empty text", "", "no"],
    ["a variable that is set", variable("a"), "yes"],
    ["a variable that is false", variable("no"), "no"],
    ["a variable nobody set", variable("nothing"), "no"],
    ["a text that is a number, and that number", op("eq", variable("a"), 7), "yes"],
    ["a text that is that number in letters only", op("eq", variable("a"), "7"), "no"],
    ["a number and a text that is it", op("eq", variable("n"), "007"), "yes"],
    ["texts that differ only as texts", op("ne", "0042", "42"), "yes"],
    ["texts that are alike", op("eq", "abc", "abc"), "yes"],
    ["texts that differ", op("eq", "abc", "abd"), "no"],
    ["two things nobody set", op("eq", variable("x"), variable("y")), "yes"],
    ["one thing nobody set", op("eq", variable("x"), "y"), "no"],
    ["what differs", op("ne", variable("n"), 8), "yes"],
    ["what does not differ", op("ne", variable("n"), "7"), "no"],
    ["less", op("lt", 6, variable("n")), "yes"],
    ["not less", op("lt", variable("n"), 7), "no"],
    ["less or as much", op("le", variable("n"), 7), "yes"],
    ["not less or as much", op("le", variable("n"), 6), "no"],
    ["more, by number and not by letter", op("gt", "10", 9), "yes"],
    ["more, by letter where both are texts", op("gt", "10", "9"), "no"],
    ["times of day", op("lt", "08:30", "10:00"), "yes"],
    ["not more", op("gt", 7, variable("n")), "no"],
    ["more or as much", op("ge", variable("n"), 7), "yes"],
    ["not more or as much", op("ge", 6, variable("n")), "no"],
    ["an order of letters", op("lt", "abc", "abd"), "yes"],
    ["an order of letters the other way", op("gt", "b", "a"), "yes"],
    ["the same letters", op("ge", "a", "a"), "yes"],
    ["an order with something nobody set", op("lt", variable("x"), 1), "no"],
    ["an order with something nobody set, the other way", op("lt", 1, variable("x")), "no"],
    ["one of several", op("in", variable("a"), 6, 7), "yes"],
    ["none of several", op("in", variable("a"), 6, 8), "no"],
    ["one of several texts", op("in", variable("a"), "42", "007"), "yes"],
    ["none of several texts", op("in", variable("a"), "7", "07"), "no"],
    ["a beginning", op("startsWith", variable("a"), "1", "00"), "yes"],
    ["no beginning", op("startsWith", variable("a"), "1"), "no"],
    ["a beginning nobody set", op("startsWith", variable("a"), variable("x")), "no"],
    ["the beginning of nothing", op("startsWith", variable("x"), ""), "yes"],
    ["both", op("and", true, variable("a")), "yes"],
    ["only one of both", op("and", true, variable("no")), "no"],
    ["one of two", op("or", variable("no"), variable("a")), "yes"],
    ["none of two", op("or", variable("no"), variable("x")), "no"],
    ["what is not so", op("not", variable("no")), "yes"],
    ["what is so", op("not", variable("yes")), "no"],
    ["an empty one and one nobody set", op("empty", variable("empty"), variable("x")), "yes"],
    ["one that is not empty", op("empty", variable("a")), "no"],
    ["an operator without anything", op("eq"), "yes"],
  ])("is judged: %s", (_what, when, expected) => {
    expect(branchOn(when)).toBe(expected);
  });
});

describe("a variable that every call has", () => {
  test.each<[string, Expression, CallParty]>([
    ["the caller's number", op("eq", variable("caller.number"), "+4930555099"), phone],
    [
      "no number of a caller in Teams",
      op("empty", variable("caller.number")),
      { kind: "user", id: "u" },
    ],
    ["no number that is withheld", op("empty", variable("caller.number")), { kind: "phone" }],
    ["the caller's country", op("eq", variable("caller.country"), "de"), phone],
    [
      "the language of the caller's Teams",
      op("eq", variable("caller.language"), "de"),
      { kind: "user", language: "de" },
    ],
    ["no country", op("empty", variable("caller.country")), { kind: "unknown" }],
    ["a known caller", variable("caller.known"), phone],
    ["an unknown caller", op("not", variable("caller.known")), { kind: "phone" }],
    ["the number dialled", op("eq", variable("called.number"), "+15550100"), phone],
    ["the language", op("eq", variable("call.language"), "en"), phone],
    ["the day in the flow's time zone", op("eq", variable("now.date"), "2026-11-21"), phone],
    ["the time in the flow's time zone", op("eq", variable("now.time"), "00:00"), phone],
    ["the weekday in the flow's time zone", op("eq", variable("now.weekday"), "saturday"), phone],
  ])("is %s", (_what, when, caller) => {
    expect(branchOn(when, caller)).toBe("yes");
  });
});
