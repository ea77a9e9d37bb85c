import type { About, Count } from "./counting";

/** What the editor says on every screen, and in the list of flows. */
export type PageWords = Readonly<{
  product: string;
  languageName: string;
  chooseLanguage: string;
  signedInAs: About;
  you: string;
  loading: string;
  retry: string;
  close: string;
  back: string;
  /** The way to the reports; what they say is loaded with them. */
  reports: string;
  failed: Readonly<{
    signIn: string;
    signInRemedy: string;
    noConnection: string;
    noConnectionRemedy: string;
    notFound: string;
    notFoundRemedy: string;
    stale: string;
    staleRemedy: string;
    other: string;
  }>;
  flows: Readonly<{
    title: string;
    lead: string;
    search: string;
    name: string;
    answers: string;
    live: string;
    changed: string;
    version: Count;
    notLive: string;
    noNumber: string;
    everyOther: string;
    changedBy: (when: string, who: string) => string;
    none: string;
    noneHelp: string;
    noHit: About;
    count: Count;
  }>;
}>;
