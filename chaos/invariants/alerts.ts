import type { Invariant } from "./invariant";

/** Who is told that help is called waits for it. */
export const alertsTrue: Invariant = {
  name: "alertsTrue",
  says: "A caller hears that people are being called only where that has begun.",
  needs: "run",
  check: ({ label, heard }, { wordsOfAlert, stories }) => {
    const isTold = heard.some(
      (fact) => fact.type === "promptStarted" && wordsOfAlert.has(fact.words),
    );
    if (!isTold) return [];
    const hasBegun = [...stories.values()].some(
      ({ kind, parent, campaign }) =>
        kind === "campaign" && parent === label && campaign !== undefined,
    );
    return hasBegun ? [] : ["its caller was told that people are called, and nobody was"];
  },
};
