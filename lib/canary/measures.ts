/** What is looked at in each call: whether its caller gave up, pressed what is no choice, was silent when asked, came late to a person, or met a step that failed. */
export const measures = ["gaveUp", "noMatch", "silence", "latePerson", "failed"] as const;

/** One of what is looked at. Each happened in a call, or did not. */
export type Measure = (typeof measures)[number];
