import type { ComponentChildren } from "preact";
import type { Me } from "../app/api";
import { Link } from "../app/Link";
import { mayDo } from "../app/mayDo";
import { ProblemNote } from "../ui/ProblemNote";
import { useCallerWords } from "../words/useCallerWords";

type CallersPageProps = Readonly<{
  me: Me;
  part: "live" | "messages" | "callbacks" | "campaigns";
  lead: string;
  /** What was just done, for those who do not see it. */
  said?: string;
  tools?: ComponentChildren;
  children: ComponentChildren;
}>;

const parts = [
  { part: "live", to: { screen: "live", call: undefined } },
  { part: "messages", to: { screen: "messages", day: undefined } },
  { part: "callbacks", to: { screen: "callbacks" } },
  { part: "campaigns", to: { screen: "campaigns" } },
] as const;

/** What the screens of calls and of what callers left have in common. Who may not see them sees nothing of them. */
export function CallersPage({ me, part, lead, said, tools, children }: CallersPageProps) {
  const words = useCallerWords();
  if (!mayDo(me, "Operate")) {
    return (
      <ProblemNote problem={{ kind: "noRole" }} retry={() => window.location.reload()} isWhole />
    );
  }
  return (
    <main class="boundScreen callersScreen">
      <nav class="kinds" aria-label={words.parts}>
        {parts.map(({ part: one, to }) => (
          <Link key={one} to={to} class="kindLink" aria-current={one === part ? "page" : undefined}>
            {words[one]}
          </Link>
        ))}
      </nav>
      <div class="screenHead">
        <div>
          <h1 tabIndex={-1}>{words[part]}</h1>
          <p>{lead}</p>
        </div>
        {tools}
      </div>
      <p class="hidden" role="status">
        {said ?? ""}
      </p>
      {children}
    </main>
  );
}
