import { useMemo, useState } from "preact/hooks";
import { FlowsScreen } from "../flows/FlowsScreen";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { loadWords, rememberPageLanguage, type PageLanguage } from "../words/languages";
import { WordsContext } from "../words/useWords";
import type { Words } from "../words/words";
import { makeApi, type Api, type Me } from "./api";
import { Lazy } from "./Lazy";
import { withStyle } from "./withStyle";
import type { Route } from "./route";
import { goTo, useRoute } from "./router";
import type { Session } from "./session";
import { SessionOver } from "./SessionOver";
import { TopBar } from "./TopBar";
import { useLoaded } from "./useLoaded";

const loadTelephone = () =>
  withStyle("telephone", withStyle("phone", import("../telephone/TelephoneScreen"))).then(
    ({ TelephoneScreen }) => TelephoneScreen,
  );
const loadSwitches = () =>
  withStyle("bound", import("../switches/SwitchesScreen")).then(
    ({ SwitchesScreen }) => SwitchesScreen,
  );
const loadPeople = () =>
  withStyle("bound", import("../people/PeopleScreen")).then(({ PeopleScreen }) => PeopleScreen);
const loadHours = () =>
  withStyle("hours", withStyle("bound", import("../hours/HoursScreen"))).then(
    ({ HoursScreen }) => HoursScreen,
  );
const loadAudit = () =>
  withStyle("audit", import("../audit/AuditScreen")).then(({ AuditScreen }) => AuditScreen);
const withCallers = <Screen,>(code: Promise<Screen>) =>
  withStyle("callers", withStyle("phone", withStyle("bound", code)));
const loadLive = () =>
  withCallers(import("../callers/LiveScreen")).then(({ LiveScreen }) => LiveScreen);
const loadMessages = () =>
  withCallers(import("../callers/MessagesScreen")).then(({ MessagesScreen }) => MessagesScreen);
const loadCampaigns = () =>
  withCallers(import("../callers/CampaignsScreen")).then(({ CampaignsScreen }) => CampaignsScreen);
const loadCallbacks = () =>
  withCallers(import("../callers/CallbacksScreen")).then(({ CallbacksScreen }) => CallbacksScreen);
const loadReports = () =>
  import("../reports/ReportsScreen").then(({ ReportsScreen }) => ReportsScreen);
const loadFlowScreen = () => import("../flow/FlowScreen").then(({ FlowScreen }) => FlowScreen);

/** The page's language and what is said in it. */
type Spoken = Readonly<{ language: PageLanguage; words: Words }>;

type AppProps = Readonly<{ session: Session; first: Spoken }>;

/** The editor: whoever has signed in sees the screen that the address names. */
export function App({ session, first }: AppProps) {
  const [{ language, words }, setSpoken] = useState(first);
  const api = useMemo(() => makeApi(session), [session]);
  const me = useLoaded(api.me, "me");
  const route = useRoute();
  const choose = (chosen: PageLanguage) => {
    rememberPageLanguage(chosen);
    // Without a connection the page goes on in the language it has.
    void loadWords(chosen).then(
      (loaded) => {
        // Dates are written by it, so that it comes first.
        document.documentElement.lang = chosen;
        setSpoken({ language: chosen, words: loaded });
      },
      () => undefined,
    );
  };
  return (
    <WordsContext.Provider value={words}>
      {me.state === "loading" && <Waiting />}
      {me.state === "failed" && (
        <ProblemNote problem={me.problem} retry={me.retry} account={session.account} isWhole />
      )}
      {me.state === "ready" && (
        <div class={`page page-${route.screen}`}>
          <TopBar
            me={me.value}
            route={route}
            language={language}
            choose={choose}
            account={session.account}
          />
          <SessionOver account={session.account} />
          <Screen route={route} api={api} me={me.value} />
        </div>
      )}
    </WordsContext.Provider>
  );
}

type ScreenProps = Readonly<{ route: Route; api: Api; me: Me }>;

function Screen({ route, api, me }: ScreenProps) {
  switch (route.screen) {
    case "flows":
      return <FlowsScreen api={api} me={me} />;
    case "flow":
      return <Lazy load={loadFlowScreen} props={{ api, me, route }} key={route.key} />;
    case "audit":
      return <Lazy load={loadAudit} props={{ api, route }} />;
    case "switches":
      return <Lazy load={loadSwitches} props={{ api, me }} />;
    case "people":
      return <Lazy load={loadPeople} props={{ api, me, section: route.section }} />;
    case "telephone":
      if (me.telephone !== undefined) {
        return <Lazy load={loadTelephone} props={{ api, graph: me.telephone }} />;
      }
      return <Nothing />;
    case "hours":
      return <Lazy load={loadHours} props={{ api, me, route }} />;
    case "reports":
      return <Lazy load={loadReports} props={{ api, asked: route }} />;
    case "live":
      return <Lazy load={loadLive} props={{ api, me, call: route.call }} />;
    case "messages":
      return <Lazy load={loadMessages} props={{ api, me, day: route.day }} />;
    case "campaigns":
      return <Lazy load={loadCampaigns} props={{ api, me }} />;
    case "callbacks":
      return <Lazy load={loadCallbacks} props={{ api, me }} />;
    case "nowhere":
      return <Nothing />;
  }
}

/** An address that names no screen, or one that is not there here. */
function Nothing() {
  return (
    <ProblemNote problem={{ kind: "notFound" }} retry={() => goTo({ screen: "flows" })} isWhole />
  );
}
