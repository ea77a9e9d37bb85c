import type { Campaign } from "../../lib/campaign/campaign";
import type { CallbackPlace } from "../../lib/placing/ports";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import type { KeptLines } from "../../lib/ivr/lines/readTurnLines";
import type { LogFields } from "../../lib/log";
import type { Spell } from "../faults/makeFaults";

/** Something at an instant, in milliseconds of the clock. */
export type At<What> = Readonly<{ at: number }> & What;

/** What the person at the other end hears and is told. */
export type Heard = At<SimulatorFact>;

/** What the person at the other end does. */
export type Did = At<Readonly<{ what: string }>>;

/** A request of the app about the call, as Graph saw it. */
export type AppRequest = {
  readonly at: number;
  readonly action: string;
  /** What it was about, so that a repetition is known: prompts, a target. */
  readonly content: string;
  readonly operation: string | undefined;
  /** Undefined until Graph took it. */
  status: number | undefined;
  /** Why the app never heard the answer. */
  unheard: "died" | "lost" | undefined;
};

/** A log line that names the call. */
export type LogLine = At<
  Readonly<{ level: "info" | "warn" | "error"; event: string; fields: LogFields; text: string }>
>;

/** A recording that Graph completed. */
export type CompletedRecording = At<
  Readonly<{ address: string; isSpoken: boolean; durationInMs: number }>
> & {
  /** The operation that its notification named. */
  operation: string | undefined;
  /** The app kept it, or discarded it because its caller wished so. */
  isSettled: boolean;
};

/** News of a call's message or request that a channel took. */
export type ToldNews = At<
  Readonly<{
    /** The recording or the request that it is about. */
    subject: string;
    /** What tells one news from another; the same when it comes again. */
    reference: string;
    text: string;
  }>
> & {
  /** The app never heard that it was taken. */
  isUnheard: boolean;
};

/** What the app kept and owes to a channel: of which mailbox or queue it is, whether its words are to be told, and whether news of it is still on its way. */
export type OwedNews = Readonly<{
  subject: string;
  box: string;
  asksForWords: boolean;
  isUnderWay: boolean;
}>;

/** One line of a transcript: who did what. */
export type StoryLine = At<
  Readonly<{ who: "caller" | "graph" | "news" | "app" | "queue" | "fault"; text: string }>
>;

/**
 * Whose story it is: a caller's; that of a call which Graph placed for the app, a `leg` where somebody waits for it, a `room` where callers
 * meet; or of what the app was asked for, one call, a campaign or to call somebody back, which is no call itself.
 */
export type StoryKind = "caller" | "leg" | "placed" | "room" | "order" | "campaign" | "callback";

/** How a request to be called back stands: off the list once its caller was called. */
export type CallbackStanding = "settled" | "waiting" | "overdue" | "calling" | "gaveUp";

/** A call that Graph placed for a caller, an order or a campaign. */
export type PlacedCall = At<
  Readonly<{
    /** Of its own story. */
    label: string;
    /** The attempt that Graph was told of. */
    attemptId: string;
    /** Who is rung. */
    target: string;
    /** Its place in the campaign. */
    recipient: string | undefined;
  }>
>;

/** What a flow's door does with a call, or a caller without such a rule is: let in. */
export type DoorWish = "reject" | "redirect" | "answer";

/** Everything that is known of one call: of a run all of it, of a log what its lines say. */
export type CallStory = {
  /** How transcripts and faults name it. */
  readonly label: string;
  readonly kind: StoryKind;
  /** Of a placed call: the label of what it was placed for. */
  readonly parent: string | undefined;
  readonly placed: PlacedCall[];
  /** Recipients by attempts, of a campaign. */
  readonly attempts: Map<string, string | undefined>;
  /** Of what the app was asked for: nothing more comes of it. */
  isOver: boolean;
  /** Of an order: whoever asked for the call wants it no more. Of a call: somebody at the switchboard ends it. */
  isUnwanted: boolean;
  /** Of a request to be called back: where it lies, and how it stands in the end. */
  place: CallbackPlace | undefined;
  standing: CallbackStanding | undefined;
  /** Of a campaign: how many people it may call at once. */
  mostAtOnce: number;
  /** Of a campaign: its own, and how it stands in the end. */
  key: string | undefined;
  campaign: Campaign | undefined;
  callId: string;
  readonly placedAt: number;
  /** What the door is to do with the call; undefined where it depends on others, or where nobody knows. */
  door: DoorWish | undefined;
  readonly lines: StoryLine[];
  readonly heard: Heard[];
  readonly did: Did[];
  readonly requests: AppRequest[];
  readonly log: LogLine[];
  readonly recordings: CompletedRecording[];
  /** Ids of recordings that were discarded because their caller wished so. */
  readonly discarded: Set<string>;
  /** Keys that nobody may read: by their sequenceId, and as they were typed. */
  readonly secretKeys: Set<number>;
  readonly secrets: string[];
  /** Deviations that showed only while the call lived. */
  readonly noted: { readonly invariant: string; readonly what: string }[];
  /** Times in which this call alone had something long to bear. */
  readonly spells: Spell[];
  /** The app was told that the call rings. */
  isKnown: boolean;
  /** Written at its end: how many records, what its row says, its letters that nobody may read. */
  records: number;
  /** The lines that the record has. */
  kept: KeptLines | undefined;
  row: { readonly activity: string; readonly text: string } | undefined;
  deadLetters: string[];
  readonly news: ToldNews[];
  /** Written at its end: what channels are to be told, and letters about it that do not say whose they are. */
  owedNews: readonly OwedNews[];
  namelessLetters: string[];
};

/** Makes the story of a call that begins, or of what the app is asked for. */
export function makeCallStory(
  label: string,
  placedAt: number,
  { kind = "caller", parent }: Readonly<{ kind?: StoryKind; parent?: string }> = {},
): CallStory {
  return {
    label,
    kind,
    parent,
    placed: [],
    attempts: new Map(),
    isOver: false,
    isUnwanted: false,
    place: undefined,
    standing: undefined,
    mostAtOnce: Infinity,
    key: undefined,
    campaign: undefined,
    callId: "",
    placedAt,
    door: undefined,
    lines: [],
    heard: [],
    did: [],
    requests: [],
    log: [],
    recordings: [],
    discarded: new Set(),
    secretKeys: new Set(),
    secrets: [],
    noted: [],
    spells: [],
    isKnown: false,
    records: 0,
    kept: undefined,
    row: undefined,
    deadLetters: [],
    news: [],
    owedNews: [],
    namelessLetters: [],
  };
}
