/** The screens, and what of each its address says. */
export type Route =
  | Readonly<{ screen: "flows" }>
  | Readonly<{
      screen: "flow";
      key: string;
      step: string | undefined;
      view: FlowView;
      /** All its words in place of its steps, or what is done before anybody answers. */
      part?: "prompts" | "door";
    }>
  | Readonly<{ screen: "telephone" }>
  | (Readonly<{ screen: "reports" }> & AskedReport)
  | Readonly<{ screen: "switches" }>
  | Readonly<{ screen: "people"; section: string | undefined }>
  | Readonly<{ screen: "hours"; flow: string | undefined; calendar: string | undefined }>
  | Readonly<{ screen: "audit"; subject: string | undefined; who: string | undefined }>
  | Readonly<{ screen: "live"; call: string | undefined }>
  | Readonly<{ screen: "messages"; day: string | undefined }>
  | Readonly<{ screen: "callbacks" }>
  | Readonly<{ screen: "campaigns" }>
  | Readonly<{ screen: "nowhere" }>;

/** Which report is looked at, as far as the address says. */
export type AskedReport = Readonly<Partial<Record<"flow" | "from" | "to" | "version", string>>>;

/** How a flow's steps are shown. */
export type FlowView = "outline" | "picture";

const root = "/editor";

/** Reads an address. Pure. */
export function routeOf({
  pathname,
  search,
}: Readonly<{ pathname: string; search: string }>): Route {
  const [, first = "", second = "", third = "", ...rest] = pathname.slice(root.length).split("/");
  const query = new URLSearchParams(search);
  if (rest.length > 0) return { screen: "nowhere" };
  if (first === "" && second === "") return { screen: "flows" };
  if (second === "") return aroundFlows(first, query);
  if (first !== "flows" || !["", "prompts", "door"].includes(third)) return { screen: "nowhere" };
  return {
    screen: "flow",
    key: decodeURIComponent(second),
    step: query.get("step") ?? undefined,
    view: query.get("view") === "picture" ? "picture" : "outline",
    ...(third === "prompts" || third === "door" ? { part: third } : {}),
  };
}

/** The screens beside those of flows. */
function aroundFlows(screen: string, query: URLSearchParams): Route {
  switch (screen) {
    case "telephone":
    case "switches":
    case "callbacks":
    case "campaigns":
      return { screen };
    case "live":
      return { screen, call: query.get("call") ?? undefined };
    case "messages":
      return { screen, day: query.get("day") ?? undefined };
    case "people":
      return { screen, section: query.get("section") ?? undefined };
    case "hours":
      return {
        screen,
        flow: query.get("flow") ?? undefined,
        calendar: query.get("calendar") ?? undefined,
      };
    case "reports":
      return { screen, ...pick(Object.fromEntries(query)) };
    case "audit":
      return {
        screen,
        subject: query.get("subject") ?? undefined,
        who: query.get("who") ?? undefined,
      };
    default:
      return { screen: "nowhere" };
  }
}

/** The address of a route. Pure. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case "flows":
    case "nowhere":
      return root;
    case "telephone":
    case "switches":
    case "callbacks":
    case "campaigns":
      return `${root}/${route.screen}`;
    case "live":
      return withQuery(`${root}/live`, { call: route.call });
    case "messages":
      return withQuery(`${root}/messages`, { day: route.day });
    case "people":
      return withQuery(`${root}/people`, { section: route.section });
    case "hours":
      return withQuery(`${root}/hours`, { flow: route.flow, calendar: route.calendar });
    case "audit":
      return withQuery(`${root}/audit`, { subject: route.subject, who: route.who });
    case "reports":
      return withQuery(`${root}/reports`, pick(route));
    case "flow":
      return withQuery(
        `${root}/flows/${encodeURIComponent(route.key)}${route.part === undefined ? "" : `/${route.part}`}`,
        {
          step: route.step,
          view: route.view === "picture" ? route.view : undefined,
        },
      );
  }
}

function withQuery(path: string, fields: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

function pick(given: AskedReport): AskedReport & Record<string, string> {
  const names = ["flow", "from", "to", "version"] as const;
  const found = names.map((name) => [name, given[name] ?? ""] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== ""));
}
