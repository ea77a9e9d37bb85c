import { addressOf, routeOf, type Route } from "../../web/app/route";

describe("route", () => {
  const routes: readonly (readonly [address: string, route: Route])[] = [
    ["/editor", { screen: "flows" }],
    ["/editor/telephone", { screen: "telephone" }],
    ["/editor/audit", { screen: "audit", subject: undefined, who: undefined }],
    ["/editor/audit?subject=shop&who=Anna", { screen: "audit", subject: "shop", who: "Anna" }],
    ["/editor/switches", { screen: "switches" }],
    ["/editor/live", { screen: "live", call: undefined }],
    ["/editor/live?call=a%2Fb", { screen: "live", call: "a/b" }],
    ["/editor/messages?day=2026-11-21", { screen: "messages", day: "2026-11-21" }],
    ["/editor/callbacks", { screen: "callbacks" }],
    ["/editor/campaigns", { screen: "campaigns" }],
    ["/editor/people", { screen: "people", section: undefined }],
    ["/editor/people?section=pins", { screen: "people", section: "pins" }],
    ["/editor/hours", { screen: "hours", flow: undefined, calendar: undefined }],
    [
      "/editor/hours?flow=clinic&calendar=practice",
      { screen: "hours", flow: "clinic", calendar: "practice" },
    ],
    [
      "/editor/flows/clinic/prompts",
      { screen: "flow", key: "clinic", step: undefined, view: "outline", part: "prompts" },
    ],
    ["/editor/reports", { screen: "reports" }],
    [
      "/editor/reports?flow=clinic&from=2026-11-01&to=2026-11-30&version=4",
      { screen: "reports", flow: "clinic", from: "2026-11-01", to: "2026-11-30", version: "4" },
    ],
    ["/editor/flows/clinic", { screen: "flow", key: "clinic", step: undefined, view: "outline" }],
    [
      "/editor/flows/clinic?step=main&view=picture",
      { screen: "flow", key: "clinic", step: "main", view: "picture" },
    ],
  ];

  const read = (address: string) => routeOf(new URL(address, "http://127.0.0.1"));

  test.each(routes)("reads and writes %s", (address, route) => {
    expect(read(address)).toEqual(route);
    expect(addressOf(route)).toBe(address);
  });

  test.each(["/editor/", "/editor//"])("takes %s for the list of flows", (address) => {
    expect(read(address)).toEqual({ screen: "flows" });
  });

  test.each([
    "/editor/nothing",
    "/editor/flows",
    "/editor/flows/a/b",
    "/editor/telephone/x",
    "/editor/people/x",
  ])("knows no screen %s", (address) => {
    expect(read(address)).toEqual({ screen: "nowhere" });
  });
});
