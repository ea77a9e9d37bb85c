import { useEffect, useMemo, useState } from "preact/hooks";
import { FlowsScreen } from "../flows/FlowsScreen";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { firstPageLanguage, languages, rememberPageLanguage } from "../words/languages";
import type { PageLanguage } from "../words/languages";
import { WordsContext } from "../words/useWords";
import { makeApi, type Api, type Me } from "./api";
import { Lazy } from "./Lazy";
import type { Route } from "./route";
import { goTo, useRoute } from "./router";
import type { Session } from "./session";
import { TopBar } from "./TopBar";
import { useLoaded } from "./useLoaded";

const loadTelephone = () =>
  import("../telephone/TelephoneScreen").then(({ TelephoneScreen }) => TelephoneScreen);
const loadReports = () =>
  import("../reports/ReportsScreen").then(({ ReportsScreen }) => ReportsScreen);
const loadFlowScreen = () => import("../flow/FlowScreen").then(({ FlowScreen }) => FlowScreen);

/** The editor: whoever has signed in sees the screen that the address names. */
export function App({ session }: Readonly<{ session: Session }>) {
  const [language, setLanguage] = useState<PageLanguage>(firstPageLanguage);
  const words = languages[language];
  const api = useMemo(() => makeApi(session), [session]);
  const me = useLoaded(api.me, "me");
  const route = useRoute();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: PageLanguage) => {
    rememberPageLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <WordsContext.Provider value={words}>
      {me.state === "loading" && <Waiting />}
      {me.state === "failed" && <ProblemNote problem={me.problem} retry={me.retry} isWhole />}
      {me.state === "ready" && (
        <div class={`page page-${route.screen}`}>
          <TopBar me={me.value} route={route} language={language} choose={choose} />
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
      return <FlowsScreen api={api} />;
    case "flow":
      return <Lazy load={loadFlowScreen} props={{ api, me, route }} key={route.key} />;
    case "telephone":
      if (me.telephone !== undefined) {
        return <Lazy load={loadTelephone} props={{ api, graph: me.telephone }} />;
      }
      return <Nothing />;
    case "reports":
      return <Lazy load={loadReports} props={{ api, asked: route }} />;
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
