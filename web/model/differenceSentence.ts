import type { Flow } from "../../lib/flow/document/flow";
import type { CallDifference } from "../../lib/simulation/compareCall";
import type { Words } from "../words/words";
import { callEndText } from "./callEndText";
import { stepTitle } from "./promptText";

/** What about a test call is not as expected, in the words of the page. Pure. */
export function differenceSentence(difference: CallDifference, flow: Flow, words: Words): string {
  const { tests } = words;
  const named = (step: string) => stepTitle(step, flow.nodes[step]);
  switch (difference.type) {
    case "ends":
      return tests.endsOtherwise(
        callEndText(difference.ends, words),
        callEndText(difference.expected, words),
      );
    case "door":
      return tests.doorOtherwise;
    case "path":
      return difference.after === undefined
        ? tests.comesNot(named(difference.step))
        : tests.comesNotAfter(named(difference.step), named(difference.after));
    case "words":
      return difference.after === undefined
        ? tests.hearsNot(difference.words)
        : tests.hearsNotAfter(difference.words, difference.after);
    case "keys":
      return tests.keysUnclear;
  }
}
