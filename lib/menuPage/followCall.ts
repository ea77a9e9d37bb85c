import type { Flow, FlowNode } from "../flow/document/flow";
import { exits } from "../flow/steps/exits";
import { nodeAt } from "../flow/steps/nodeAt";
import { stepType } from "../flow/steps/index";
import { placeKey, type Place, type To } from "../flow/steps/place";
import { readPromptWords } from "./readPromptWords";
import type { Leading, Destination, DestinationKind, TimedLeading } from "./menuPage";

/** What is known of a flow while its page is made; menus and hours that a call comes to are noted in it. */
export type Followed = Readonly<{
  flow: Flow;
  language: string;
  leftOut: ReadonlySet<string>;
  menus: Map<string, MetMenu>;
  hours: Set<string>;
}>;

/** A menu that a call comes to. */
export type MetMenu = Readonly<{
  id: string;
  step: string;
  title: string;
  /** The keys that lead here from the start; absent where none do for certain. */
  path?: readonly string[] | undefined;
}>;

/** How a call came to where it is: by which keys, and through which steps since the last of them. */
export type Way = Readonly<{ path?: readonly string[] | undefined; passed?: readonly string[] }>;

/** Longer ways than this end in a word: nobody reads them. */
const mostPassed = 12;

/** Follows a call from a place until it comes to something that a caller notices. */
export function followCall(followed: Followed, to: To, way: Way): Leading {
  const place = placeOf(followed.flow, to);
  if ("outcome" in place) return plain(place.outcome);
  const { passed = [] } = way;
  const key = placeKey(place.place);
  const node = nodeAt(followed.flow, place.place);
  if (node === undefined || followed.leftOut.has(key)) return plain("onThePhone");
  if (passed.includes(key) || passed.length >= mostPassed) return plain("onThePhone");
  if (isSecret(node)) return plain("secret");
  const type = stepType(node);
  if (type.choices !== undefined) return { words: [], comes: meetMenu(followed, key, node, way) };
  const words = readPromptWords(followed.flow, type.says?.(node), followed.language);
  const outcome = outcomeOf(node);
  if (outcome !== undefined) {
    return { words: [...words, ...asked(followed, node)], comes: { type: outcome } };
  }
  const rest = followWays(followed, node, { ...way, passed: [...passed, key] });
  return { ...rest, words: [...words, ...rest.words] };
}

/** It asks for something that only some callers know: what lies behind it is theirs. */
function isSecret(node: FlowNode): boolean {
  const type = stepType(node);
  const entersPin = type.entry?.(node).pin !== undefined;
  return entersPin || type.secret?.(node) !== undefined || boundNames(node, "PIN").length > 0;
}

/** The step that a word stands for, or what the page says instead of following it. */
function placeOf(
  flow: Flow,
  to: To,
): Readonly<{ place: Place }> | Readonly<{ outcome: DestinationKind }> {
  if (to.type === "mailbox") return { outcome: "message" };
  if (to.type === "person" || to.type === "target") return { outcome: "person" };
  if (to.type === "builtIn") {
    return { outcome: to.name === "operator" && flow.operator !== undefined ? "person" : "ends" };
  }
  if (to.type !== "word") return { place: to };
  switch (to.word) {
    case "main":
      return {
        place: { type: "node", node: Object.hasOwn(flow.nodes, "main") ? "main" : flow.entry },
      };
    case "back":
      return { outcome: "back" };
    case "repeat":
      return { outcome: "again" };
    case "return":
      return { outcome: "otherMenu" };
    case "hangup":
      return { outcome: "ends" };
    case "operator":
      return { outcome: flow.operator === undefined ? "ends" : "person" };
  }
}

function meetMenu(followed: Followed, step: string, node: FlowNode, { path }: Way): Destination {
  const known = followed.menus.get(step);
  const count = followed.menus.size + 1;
  const met = known ?? { id: `menu-${count}`, step, title: node.title ?? "", path };
  if (known === undefined) followed.menus.set(step, met);
  return { type: "toMenu", menu: met.id, title: met.title };
}

/** What a step does that needs no following; undefined where a call passes it. */
function outcomeOf(node: FlowNode): DestinationKind | undefined {
  const type = stepType(node);
  if (type.entry !== undefined) return "entry";
  if (type.people !== undefined) return "directory";
  if (type.targets !== undefined) return "person";
  if (type.records !== undefined) return "message";
  if (type.helps === true) return "callback";
  if (type.calls !== undefined) return "otherMenu";
  return type.ends === true ? "ends" : undefined;
}

/** What an entry asks for, in the words of the call. */
function asked({ flow, language }: Followed, node: FlowNode): readonly string[] {
  const type = stepType(node);
  if (type.entry === undefined && type.people === undefined) return [];
  const prompt = type.prompts?.(node).find(({ path }) => path === "prompt")?.prompt;
  return readPromptWords(flow, prompt, language);
}

/** Goes on by all ways that a call usually takes from here. */
function followWays(followed: Followed, node: FlowNode, way: Way): Leading {
  const usual = exits(node, followed.flow).filter(({ kind }) => kind === "usual");
  const hours = boundNames(node, "opening hours")[0];
  if (hours !== undefined) followed.hours.add(hours);
  // Where something other than the clock decides, nobody can say which keys lead on.
  const on = usual.length === 1 || hours !== undefined ? way : { ...way, path: undefined };
  const ways = usual.map(({ name, to }) => ({ when: name, leads: followCall(followed, to, on) }));
  const [first] = ways;
  if (first === undefined) return plain("ends");
  if (hours !== undefined) {
    return { words: [], comes: { type: "byHours", hours, ways: withoutRepeats(ways) } };
  }
  const different = distinct(ways.map(({ leads }) => leads));
  return different.length === 1
    ? first.leads
    : { words: [], comes: { type: "byCall", ways: different } };
}

/** A holiday that leads where closed does needs no line of its own. */
function withoutRepeats(ways: readonly TimedLeading[]): readonly TimedLeading[] {
  const closed = ways.find(({ when }) => when === "closed");
  return ways.filter(({ when, leads }) => when !== "holiday" || !isSame(leads, closed?.leads));
}

function distinct(leadings: readonly Leading[]): readonly Leading[] {
  return leadings.filter((one, at) => leadings.findIndex((other) => isSame(one, other)) === at);
}

function isSame(one: Leading, other: Leading | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function boundNames(node: FlowNode, wanted: "PIN" | "opening hours"): readonly string[] {
  const names = stepType(node).names?.(node) ?? [];
  return names.filter(({ kind }) => kind === wanted).map(({ name }) => name);
}

function plain(type: DestinationKind): Leading {
  return { words: [], comes: { type } };
}
