import type { About, Count } from "./counting";

/** What the flow screen says around its steps. */
export type FlowWords = Readonly<{
  flow: Readonly<{
    more: string;
    noProblem: string;
    live: Count;
    notLive: string;
    draft: string;
    showIn: string;
    view: string;
    outline: string;
    picture: string;
    steps: string;
    details: string;
    tryIt: string;
    find: string;
    noHit: string;
    hits: Count;
    begin: string;
    before: string;
    door: string;
    doorRules: Count;
    everywhere: About;
    onError: string;
    unreached: string;
    joined: string;
    unfold: Count;
    fold: string;
    unfoldAll: string;
    foldAll: string;
    elsewhere: string;
    above: string;
    nowhere: string;
    visited: string;
    here: string;
    choose: string;
    untitled: string;
  }>;
}>;
