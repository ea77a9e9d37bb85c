import { useEffect, useState } from "preact/hooks";
import { addressOf, routeOf, type Route } from "./route";

const moved = "ivr-moved";

/** Goes to a route; `replace` leaves no way back to where one was, for changes within a screen. */
export function goTo(route: Route, how: "push" | "replace" = "push"): void {
  const address = addressOf(route);
  if (how === "push") window.history.pushState(undefined, "", address);
  else window.history.replaceState(undefined, "", address);
  window.dispatchEvent(new Event(moved));
}

/** Lets a link to one of the screens be followed without loading the page anew; keys that open new tabs keep their meaning. */
export function followLink(event: MouseEvent, route: Route): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  goTo(route);
}

/** The route of the page, now and whenever it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(window.location));
  useEffect(() => {
    const update = () => setRoute(routeOf(window.location));
    window.addEventListener("popstate", update);
    window.addEventListener(moved, update);
    return () => {
      window.removeEventListener("popstate", update);
      window.removeEventListener(moved, update);
    };
  }, []);
  return route;
}
