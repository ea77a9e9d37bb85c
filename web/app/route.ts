/** The screens, and what of each its address says. */
export type Route =
  | Readonly<{ screen: "flows" }>
  | Readonly<{ screen: "flow"; key: string; step: string | undefined; view: FlowView }>
  | Readonly<{ screen: "telephone" }>
  | (Readonly<{ screen: "reports" }> & AskedReport)
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
  const [, first = "", second = "", ...rest] = pathname.slice(root.length).split("/");
  const query = new URLSearchParams(search);
  if (rest.length > 0) return { screen: "nowhere" };
  if (first === "" && second === "") return { screen: "flows" };
  if (first === "telephone" && second === "") return { screen: "telephone" };
  if (first === "reports" && second === "") {
    return { screen: "reports", ...pick(Object.fromEntries(query)) };
  }
  if (first !== "flows" || second === "") return { screen: "nowhere" };
  return {
    screen: "flow",
    key: decodeURIComponent(second),
    step: query.get("step") ?? undefined,
    view: query.get("view") === "picture" ? "picture" : "outline",
  };
}

/** The address of a route. Pure. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case "flows":
    case "nowhere":
      return root;
    case "telephone":
      return `${root}/telephone`;
    case "reports": {
      const query = new URLSearchParams(pick(route)).toString();
      return `${root}/reports${query && `?${query}`}`;
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

function pick(given: AskedReport): AskedReport & Record<string, string> {
  const names = ["flow", "from", "to", "version"] as const;
  const found = names.map((name) => [name, given[name] ?? ""] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== ""));
}
