import type { Flow, TestCall } from "../flow/document/flow";
import type { FinishedCall } from "./simulateFlowCall";

/** One thing about a call that its test does not expect: a sentence, and what the sentence names. */
export type CallDifference = Readonly<{ message: string }> &
  Readonly<
    | { type: "ends"; ends: string; expected: string }
    | { type: "door"; door: string; expected: string }
    | { type: "path"; step: string; after: string | undefined; passed: readonly string[] }
    | { type: "words"; words: string; after: string | undefined }
    | { type: "keys" }
  >;

/** What differs between a call and what its test expects; nothing when all is as expected. Pure. */
export function compareCall(
  call: Pick<FinishedCall, "ends" | "door" | "path" | "heard">,
  expected: TestCall["expect"],
  flow: Flow,
): readonly CallDifference[] {
  return [
    ...doorDiffers(call.door, expected.door),
    ...endDiffers(call.ends, expected.ends),
    ...pathDiffers(call, expected.path ?? [], flow),
    ...wordsDiffer(call.heard, expected.hears ?? []),
  ];
}

/** A word without what follows it means any. */
function doorDiffers(door: string, expected: string | undefined): readonly CallDifference[] {
  return expected === undefined || door === expected || door.startsWith(`${expected}:`)
    ? []
    : [
        {
          type: "door",
          door,
          expected,
          message: `At the door it is “${door}”, not “${expected}”.`,
        },
      ];
}

/** `voicemail` without a mailbox means any. */
function endDiffers(ends: string, expected: string): readonly CallDifference[] {
  const message = `It ends with “${ends}”, not with “${expected}”.`;
  return ends === expected || ends.startsWith(`${expected}:`)
    ? []
    : [{ type: "ends", ends, expected, message }];
}

/** The steps expected are passed in this order; others may lie between. */
function pathDiffers(
  { path }: Pick<FinishedCall, "path">,
  expected: readonly string[],
  flow: Flow,
): readonly CallDifference[] {
  const nodes = path.map(({ node }) => node);
  let place = 0;
  for (const [index, key] of expected.entries()) {
    const found = nodes.indexOf(key, place);
    if (found === -1) {
      const after = expected[index - 1];
      const where = after === undefined ? "" : ` after ${named(flow, after)}`;
      const message = `It does not come to ${named(flow, key)}${where}. It passes ${nodes.join(", ")}.`;
      return [{ type: "path", step: key, after, passed: nodes, message }];
    }
    place = found + 1;
  }
  return [];
}

function named(flow: Flow, key: string): string {
  const title = Object.hasOwn(flow.nodes, key) ? flow.nodes[key]?.title : undefined;
  return title === undefined ? `the step “${key}”` : `the step “${title}” (${key})`;
}

/** The words expected are heard in this order, whatever lies between; capitals and spaces do not matter. */
function wordsDiffer(
  heard: readonly string[],
  expected: readonly string[],
): readonly CallDifference[] {
  const all = plain(heard.join(" "));
  let place = 0;
  for (const [index, words] of expected.entries()) {
    const found = all.indexOf(plain(words), place);
    if (found === -1) {
      const after = expected[index - 1];
      const where = after === undefined ? "" : ` after “${after}”`;
      const message = `The caller does not hear “${words}”${where}.`;
      return [{ type: "words", words, after, message }];
    }
    place = found + plain(words).length;
  }
  return [];
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ").trim();
}
