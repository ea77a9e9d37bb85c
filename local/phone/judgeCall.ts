import type { CallRecord } from "../../lib/ivr/call/callRecord";
import type { OutboundProgress } from "../../lib/placing/toOutboundProgress";
import type { Expectation } from "./parseExpectation";

/** What is known of a scripted call once it is over. */
export type FinishedCall = Readonly<{
  /** What the app kept of it; undefined when it kept nothing. */
  record: CallRecord | undefined;
  /** The mailboxes in which it left a message. */
  mailboxes: readonly string[];
  /** How far a call that the app placed has come. */
  progress?: OutboundProgress | undefined;
  /** Why it ended, in the simulator's words. */
  end: string;
  /** Whether it did not end by itself in time. */
  tookTooLong: boolean;
}>;

/** Whether a call went as expected, and how it went in one sentence. */
export type Judgement = Readonly<{ asExpected: boolean; sentence: string }>;

/** Compares a finished call with what was expected of it; without an expectation any end of an answered call will do. Pure. */
export function judgeCall(call: FinishedCall, expectation: Expectation | undefined): Judgement {
  const { record, tookTooLong } = call;
  if (record === undefined) {
    return {
      asExpected: false,
      sentence: `The call ended (${call.end}), and the app kept no record of it.`,
    };
  }
  const how = `${sayProgress(call.progress)}${describeCall(record, call.mailboxes)}`;
  if (tookTooLong) {
    return {
      asExpected: false,
      sentence: `The call did not end by itself in time and was hung up: ${how}.`,
    };
  }
  if (expectation === undefined) {
    const asExpected = record.result !== "failed" && record.result !== "notAnswered";
    return { asExpected, sentence: `The call ended: ${how}.` };
  }
  return meets(record, call, expectation)
    ? { asExpected: true, sentence: `As expected: ${how}.` }
    : {
        asExpected: false,
        sentence: `Expected ${describeExpectation(expectation)}, but: ${how}.`,
      };
}

function meets(
  record: CallRecord,
  { mailboxes, progress }: FinishedCall,
  expectation: Expectation,
): boolean {
  switch (expectation.type) {
    case "transfer":
      return record.result === "transferred" && record.transferredTo === expectation.to;
    case "redirected":
      return record.result === "redirected" && record.transferredTo === expectation.to;
    case "turnedAway":
      return record.result === "turnedAway";
    case "outbound":
      return progress?.state === expectation.state;
    case "voicemail":
      return (
        record.result === "leftMessage" &&
        (expectation.mailbox === undefined || mailboxes.includes(expectation.mailbox))
      );
    case "goodbye":
      return record.end === "hungUpByUs";
    case "abandoned":
      return record.result === "abandoned";
  }
}

function describeExpectation(expectation: Expectation): string {
  switch (expectation.type) {
    case "transfer":
      return `a transfer to ${expectation.to}`;
    case "redirected":
      return `a redirect to ${expectation.to}`;
    case "turnedAway":
      return "a call that is turned away";
    case "outbound":
      return `a call that is ${expectation.state}`;
    case "voicemail":
      return expectation.mailbox === undefined
        ? "a message"
        : `a message in ${expectation.mailbox}`;
    case "goodbye":
      return "a goodbye";
    case "abandoned":
      return "an abandoned call";
  }
}

function sayProgress(progress: OutboundProgress | undefined): string {
  if (progress === undefined) return "";
  const { state, reason } = progress;
  return `${state}${reason === undefined ? "" : ` (${reason})`}: `;
}

function describeCall(record: CallRecord, mailboxes: readonly string[]): string {
  const result = {
    transferred: `transferred to ${record.transferredTo ?? "nobody known"}`,
    redirected: `redirected to ${record.transferredTo ?? "nobody known"}`,
    turnedAway: "turned away",
    leftMessage: `left a message in ${mailboxes.join(", ") || "no mailbox"}`,
    selfServed: "ended with a goodbye",
    abandoned: "abandoned by the caller",
    gaveUp: "ended without having been helped",
    failed: "failed",
    notAnswered: "not answered",
  }[record.result];
  const seconds = Math.round(record.durationInMs / 100) / 10;
  const where = record.lastNode === undefined ? "" : `, last in ${record.lastNode}`;
  return `${result} (${record.end}) after ${seconds} s${where}`;
}
