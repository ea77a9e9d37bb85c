/** The screens, and what of each its address says. */
export type Route =
  | Readonly<{ screen: "flows" }>
  | Readonly<{ screen: "flow"; key: string; step: string | undefined; view: FlowView }>
  | Readonly<{ screen: "telephone" }>
  | Readonly<{ screen: "audit"; subject: string | undefined; who: string | undefined }>
  | Readonly<{ screen: "nowhere" }>;

/** How a flow's steps are shown. */
export type FlowView = "outline" | "picture";

const root = "/editor";

/** Reads an address. Pure. */
export function routeOf({
  pathname,
  search,
}: Readonly<{ pathname: string; search: string }>): Route {
  const [, first = "", second = "", ...rest] = pathname.slice(root.length).split("/");
  const query = new URLSearchParams(search);
  if (rest.length > 0) return { screen: "nowhere" };
  if (second === "") {
    if (first === "") return { screen: "flows" };
    if (first === "telephone") return { screen: "telephone" };
    if (first === "audit") return auditRoute(query);
  }
  if (first !== "flows" || second === "") return { screen: "nowhere" };
  return {
    screen: "flow",
    key: decodeURIComponent(second),
    step: query.get("step") ?? undefined,
    view: query.get("view") === "picture" ? "picture" : "outline",
  };
}

function auditRoute(query: URLSearchParams): Route {
  const [subject, who] = [query.get("subject"), query.get("who")];
  return { screen: "audit", subject: subject ?? undefined, who: who ?? undefined };
}

/** The address of a route. Pure. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case "flows":
    case "nowhere":
      return root;
    case "telephone":
      return `${root}/telephone`;
    case "audit": {
      const query = new URLSearchParams({
        ...(route.subject === undefined ? {} : { subject: route.subject }),
        ...(route.who === undefined ? {} : { who: route.who }),
      });
      return `${root}/audit${query.size > 0 ? `?${query.toString()}` : ""}`;
    }
    case "flow": {
      const query = new URLSearchParams({
        ...(route.step === undefined ? {} : { step: route.step }),
        ...(route.view === "picture" ? { view: route.view } : {}),
      });
      const rest = query.size > 0 ? `?${query.toString()}` : "";
      return `${root}/flows/${encodeURIComponent(route.key)}${rest}`;
    }
  }
}
