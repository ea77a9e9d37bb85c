/** The screens, and what of each its address says. */
export type Route =
  | Readonly<{ screen: "flows" }>
  | Readonly<{
      screen: "flow";
      key: string;
      step: string | undefined;
      view: FlowView;
      /** All its words in place of its steps. */
      part?: "prompts";
    }>
  | Readonly<{ screen: "telephone" }>
  | Readonly<{ screen: "nowhere" }>;

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
  if (first === "telephone" && second === "") return { screen: "telephone" };
  if (first !== "flows" || second === "" || !["", "prompts"].includes(third))
    return { screen: "nowhere" };
  return {
    screen: "flow",
    key: decodeURIComponent(second),
    step: query.get("step") ?? undefined,
    view: query.get("view") === "picture" ? "picture" : "outline",
    ...(third === "prompts" ? { part: third } : {}),
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
    case "flow": {
      const query = new URLSearchParams({
        ...(route.step === undefined ? {} : { step: route.step }),
        ...(route.view === "picture" ? { view: route.view } : {}),
      });
      const rest = query.size > 0 ? `?${query.toString()}` : "";
      const part = route.part === undefined ? "" : `/${route.part}`;
      return `${root}/flows/${encodeURIComponent(route.key)}${part}${rest}`;
    }
  }
}
