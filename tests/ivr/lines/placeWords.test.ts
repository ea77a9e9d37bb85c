import { builtIn, type Place } from "../../../lib/flow/steps/place";
import { placeWords } from "../../../lib/ivr/lines/placeWords";

describe("placeWords", () => {
  const main = { type: "node", node: "main" } as const;

  it.each<[Place, string]>([
    [main, "main"],
    [builtIn("operator"), "(operator)"],
    [builtIn("error"), "(apology)"],
    [{ type: "person", person: "bergmann", failed: main }, "(person bergmann)"],
    [{ type: "mailbox", mailbox: "contoso" }, "(voicemail contoso)"],
    [{ type: "pinLocked", next: { type: "person", person: "bergmann" } }, "(PIN locked)"],
  ])("tells %j as %s", (place, words) => {
    expect(placeWords(place)).toBe(words);
  });
});
