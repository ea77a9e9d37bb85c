import type { RoleName } from "../../model/roleName";
import type { SignInFailure } from "../../model/signInFailure";
import type { About, Count } from "./counting";

/** What the editor says on every screen, and in the list of flows. */
export type PageWords = Readonly<{
  /** The language's tag, for what brings its own words. */
  tag: "en" | "de";
  product: string;
  chooseLanguage: string;
  signedInAs: About;
  you: string;
  /** Somebody that is no person. */
  program: string;
  loading: string;
  retry: string;
  close: string;
  back: string;
  screens: Readonly<{
    all: string;
    menu: string;
    flows: string;
    hours: string;
    people: string;
    switches: string;
    callers: string;
    telephone: string;
    reports: string;
    audit: string;
  }>;
  failed: Readonly<{
    signIn: string;
    signInRemedy: string;
    noRole: string;
    noRoleRemedy: string;
    noConnection: string;
    noConnectionRemedy: string;
    notFound: string;
    notFoundRemedy: string;
    stale: string;
    staleRemedy: string;
    other: string;
  }>;
  account: Readonly<{
    may: string;
    roles: Readonly<Record<RoleName, string>>;
    signIn: string;
    signOut: string;
    over: string;
    overHelp: string;
    signInRemedy: string;
  }>;
  /** Why nobody has signed in: in a few words, and what that means. */
  signIn: Readonly<Record<SignInFailure["why"], readonly [title: string, help: string]>> &
    Readonly<{ act: string }>;
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
    begin: string;
    bring: string;
    draftBy: (when: string, who: string) => string;
    changedBy: (when: string, who: string) => string;
    none: string;
    noneHelp: string;
    noHit: About;
    count: Count;
    planned: (version: number, when: string) => string;
    waits: About;
    /** Today's calls, written, and which share of them gave up. */
    today: (count: number, calls: string, gaveUp: string | undefined) => string;
  }>;
}>;
