import { isPageLanguage, languages, type PageLanguage } from "../words/languages";
import { useWords } from "../words/useWords";
import type { Me } from "./api";
import { Link } from "./Link";
import type { Route } from "./route";

type TopBarProps = Readonly<{
  me: Me;
  route: Route;
  language: PageLanguage;
  choose: (language: PageLanguage) => void;
}>;

/** What stands above every screen: where one is, who one is, and the language of the page. */
export function TopBar({ me, route, language, choose }: TopBarProps) {
  const words = useWords();
  return (
    <header class="topBar">
      <Link to={{ screen: "flows" }} class="product">
        <Mark />
        <span>{words.product}</span>
      </Link>
      <span class="grow" />
      {me.telephone !== undefined && (
        <Link to={{ screen: "telephone" }} class="barLink">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4.5 4h3l1.2 3.5-1.7 1.3a8 8 0 0 0 4.2 4.2l1.3-1.7 3.5 1.2v3c-6 .8-12.3-5.5-11.5-11.5z" />
          </svg>
          <span>{words.telephone.open}</span>
        </Link>
      )}
      {/* Within a flow every stop of Tab before its steps counts. */}
      {route.screen !== "flow" && (
        <Link to={{ screen: "reports" }} class="barLink">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 16V9M10 16V4M16 16v-5" />
          </svg>
          <span>{words.reports}</span>
        </Link>
      )}
      <label class="pageLanguage">
        <span class="hidden">{words.chooseLanguage}</span>
        <select
          value={language}
          onChange={({ currentTarget: { value } }) => {
            if (isPageLanguage(value)) choose(value);
          }}
        >
          {Object.entries(languages).map(([tag, { languageName }]) => (
            <option key={tag} value={tag} lang={tag}>
              {languageName}
            </option>
          ))}
        </select>
      </label>
      <span class="me" title={words.signedInAs(nameOf(me, words.you))}>
        <span aria-hidden="true">{nameOf(me, words.you).slice(0, 1).toUpperCase()}</span>
        <span class="hidden">{words.signedInAs(nameOf(me, words.you))}</span>
      </span>
    </header>
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
