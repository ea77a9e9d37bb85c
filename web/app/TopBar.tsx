import type { ComponentChildren } from "preact";
import { isPageLanguage, languageNames, type PageLanguage } from "../words/languages";
import { useRef } from "preact/hooks";
import { useWords } from "../words/useWords";
import { AccountMenu } from "./AccountMenu";
import type { Me } from "./api";
import { Link } from "./Link";
import { mayDo } from "./mayDo";
import type { Route } from "./route";
import type { Account } from "./session";

type TopBarProps = Readonly<{
  me: Me;
  route: Route;
  language: PageLanguage;
  choose: (language: PageLanguage) => void;
  account: Account | undefined;
}>;

/** What stands above every screen: where one is, who one is, and the language of the page. */
export function TopBar({ me, route, language, choose, account }: TopBarProps) {
  const words = useWords();
  // A flow is worked on with the keyboard: few stops lie before it, so that all the rest is in the menu there.
  const isFlow = route.screen === "flow";
  const others = (
    <>
      <Link
        to={{ screen: "switches" }}
        class="barLink"
        aria-current={route.screen === "switches" ? "page" : undefined}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M7 5.5h6a4.5 4.5 0 0 1 0 9H7a4.5 4.5 0 0 1 0-9zM13 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />
        </svg>
        <span>{words.screens.switches}</span>
      </Link>
      {me.telephone !== undefined && (
        <Link to={{ screen: "telephone" }} class="barLink">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4.5 4h3l1.2 3.5-1.7 1.3a8 8 0 0 0 4.2 4.2l1.3-1.7 3.5 1.2v3c-6 .8-12.3-5.5-11.5-11.5z" />
          </svg>
          <span>{words.screens.telephone}</span>
        </Link>
      )}
      <LanguageChoice language={language} choose={choose} />
    </>
  );
  return (
    <header class="topBar">
      <Link to={{ screen: "flows" }} class="product">
        <Mark />
        <span>{words.product}</span>
      </Link>
      <ScreenLinks route={route} me={me}>
        {isFlow && others}
      </ScreenLinks>
      <span class="grow" />
      {!isFlow && others}
      {account === undefined ? (
        <span class="me" title={words.signedInAs(nameOf(me, words.you))}>
          <span aria-hidden="true">{nameOf(me, words.you).slice(0, 1).toUpperCase()}</span>
          <span class="hidden">{words.signedInAs(nameOf(me, words.you))}</span>
        </span>
      ) : (
        <AccountMenu me={me} account={account} />
      )}
    </header>
  );
}

/** The language of the page, which is not that of callers. */
function LanguageChoice({ language, choose }: Pick<TopBarProps, "language" | "choose">) {
  const words = useWords();
  return (
    <label class="pageLanguage">
      <span class="hidden">{words.chooseLanguage}</span>
      <select
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (isPageLanguage(value)) choose(value);
        }}
      >
        {Object.entries(languageNames).map(([tag, languageName]) => (
          <option key={tag} value={tag} lang={tag}>
            {languageName}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The screens beside the one for switches, which is in reach at once. */
const linked = [
  { words: "flows", to: { screen: "flows" } },
  { words: "hours", to: { screen: "hours", flow: undefined, calendar: undefined } },
  { words: "people", to: { screen: "people", section: undefined } },
  { words: "reports", to: { screen: "reports" } },
  { words: "audit", to: { screen: "audit", subject: undefined, who: undefined } },
] as const;

/** The screens of what callers do have links among themselves. */
const aboutCallers: readonly Route["screen"][] = ["live", "messages", "callbacks", "campaigns"];

type ScreenLinksProps = Readonly<{ route: Route; me: Me; children: ComponentChildren }>;

function ScreenLinks({ route, me, children }: ScreenLinksProps) {
  const { screens: words } = useWords();
  const place = useRef<HTMLElement>(null);
  return (
    <>
      <button type="button" class="barLink menuButton" popovertarget="screens">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />
        </svg>
        <span>{words.menu}</span>
      </button>
      <nav
        id="screens"
        class="screenLinks"
        popover="auto"
        aria-label={words.all}
        ref={place}
        onClick={({ target }) => {
          const isLink = target instanceof Element && target.closest("a") !== null;
          if (isLink && place.current?.matches(":popover-open") === true) {
            place.current.hidePopover();
          }
        }}
      >
        {mayDo(me, "Operate") && (
          <Link
            to={{ screen: "live", call: undefined }}
            class="barLink"
            aria-current={aboutCallers.includes(route.screen) ? "page" : undefined}
          >
            {words.callers}
          </Link>
        )}
        {linked.map(({ words: name, to }) => (
          <Link
            key={name}
            to={to}
            class="barLink"
            aria-current={route.screen === to.screen ? "page" : undefined}
          >
            {words[name]}
          </Link>
        ))}
        {children}
      </nav>
    </>
  );
}

/** Without a sign-in service everybody is "you", in the words of the page. */
function nameOf({ name }: Me, you: string): string {
  return name === "you" ? you : name;
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="7" />
      <g>
        {[7, 12, 17].flatMap((x) =>
          [7, 12, 17].map((y) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.7" />),
        )}
      </g>
    </svg>
  );
}
