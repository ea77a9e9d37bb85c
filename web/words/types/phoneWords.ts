import type { About, Count } from "./counting";

/** What the phone beside a flow says. */
export type PhoneWords = Readonly<{
  phone: Readonly<{
    title: string;
    nobody: string;
    when: string;
    now: string;
    zone: About;
    caller: string;
    withheld: string;
    withheldShort: string;
    beginsIn: string;
    change: string;
    like: string;
    likeNone: string;
    country: string;
    switches: string;
    transfers: string;
    meetingFails: string;
    alertFails: string;
    roomsAre: string;
    rooms: Readonly<Record<"open" | "full" | "locked" | "failed", string>>;
    transferOf: Count;
    andThen: string;
    oneLess: string;
    free: string;
    transferEnds: Readonly<
      Record<"accepted" | "noAnswer" | "busy" | "declined" | "unreachable" | "failed", string>
    >;
    answers: string;
    answer: Readonly<Record<"failed" | "notFound" | "found", string>>;
    answerValues: string;
    pins: string;
    speed: string;
    atOnce: string;
    realTime: string;
    follow: string;
    sound: string;
    notTheVoice: string;
    dial: string;
    dialAgain: string;
    hangUp: string;
    wait: string;
    speak: string;
    keypad: string;
    key: string;
    log: string;
    empty: string;
    ready: string;
    waiting: string;
    recording: string;
    over: string;
    at: About;
    pressed: About;
    beep: string;
    isCut: string;
    notes: Readonly<
      Record<
        | "silence"
        | "held"
        | "resumed"
        | "ringing"
        | "notReached"
        | "lookingUp"
        | "lookedUp"
        | "makesMeeting"
        | "meetingMade"
        | "noMeeting"
        | "pinRight"
        | "pinWrong"
        | "recorded"
        | "callback"
        | "told"
        | "alerting"
        | "notAlerted"
        | "entersRoom",
        About
      >
    >;
    outcomes: Readonly<Record<string, string>>;
    ends: Readonly<
      Record<
        | "transfer"
        | "voicemail"
        | "callback"
        | "goodbye"
        | "abandoned"
        | "failed"
        | "endless"
        | "redirected"
        | "turnedAway",
        About
      >
    >;
    cannot: string;
    shortcut: string;
  }>;
}>;
