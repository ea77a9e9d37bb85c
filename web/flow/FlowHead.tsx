import type { ComponentChildren } from "preact";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowFacts } from "../app/api";
import { Link } from "../app/Link";
import type { Route } from "../app/route";
import { zonedTime } from "../model/zonedTime";
import { useWords } from "../words/useWords";
import { pageLocale } from "../words/pageLocale";

type FlowHeadProps = Readonly<{
  flow: Flow;
  route: Extract<Route, { screen: "flow" }>;
  isDraft: boolean;
  meta: FlowFacts | undefined;
  language: string;
  showIn: (language: string) => void;
  /** What else is said of what is live. */
  beside?: ComponentChildren;
  /** What can be done with the whole. */
  children?: ComponentChildren;
}>;

/** The name of a flow, what of it is live, and the language its words are shown in. */
export function FlowHead(props: FlowHeadProps) {
  const { flow, route, isDraft, meta, language, showIn, beside, children } = props;
  const live = meta?.publishedVersion;
  const next = meta?.next;
  const { part, ...steps } = route;
  const { name, languages } = flow;
  const words = useWords();
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  return (
    <div class="flowHead">
      <Link to={{ screen: "flows" }} class="iconButton" tabIndex={-1}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M12 4.5 6.5 10l5.5 5.5" />
        </svg>
        <span class="hidden">{words.back}</span>
      </Link>
      <h1>{name}</h1>
      {isDraft && <span class="chip">{words.flow.draft}</span>}
      <span class={live === undefined ? "chip quiet" : "chip good"}>
        {live === undefined ? words.flow.notLive : words.flow.live(live)}
      </span>
      {next !== undefined && (
        <span class="chip">
          {words.flows.planned(next.version, zonedTime(next.from, flow.timeZone, pageLocale()))}
        </span>
      )}
      {beside}
      <span class="grow" />
      <Link to={part === "prompts" ? steps : { ...route, part: "prompts" }} class="barLink">
        {part === "prompts" ? words.flow.steps : words.prompts.heading}
      </Link>
      {part !== "prompts" && languages.length > 1 && (
        <label class="showIn">
          <span>{words.flow.showIn}</span>
          <select value={language} onChange={({ currentTarget }) => showIn(currentTarget.value)}>
            {languages.map((tag) => (
              <option key={tag} value={tag}>
                {named.of(tag) ?? tag}
              </option>
            ))}
          </select>
        </label>
      )}
      {children}
    </div>
  );
}
