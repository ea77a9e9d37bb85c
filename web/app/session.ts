/** Who asks, as far as this page knows: the token it was opened with, and the one role and the name that are to be tried. */
export type Session = Readonly<{
  token: string | undefined;
  as: string | undefined;
  name: string | undefined;
}>;

const kept = "ivr.session";

/**
 * Takes the token from the address's fragment, which no server and no log ever sees, out of it again, and keeps it until the
 * tab is closed. Without one, the token that this tab was opened with.
 */
export function openSession(): Session {
  const { hash, pathname, search } = window.location;
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("token");
  const query = new URLSearchParams(search);
  const before = readKept();
  const session = {
    token: token ?? before.token,
    as: query.get("as") ?? (token === null ? before.as : undefined),
    name: query.get("name") ?? (token === null ? before.name : undefined),
  };
  sessionStorage.setItem(kept, JSON.stringify(session));
  if (token !== null) {
    query.delete("as");
    query.delete("name");
    const rest = query.size > 0 ? `?${query.toString()}` : "";
    window.history.replaceState(undefined, "", `${pathname}${rest}`);
  }
  return session;
}

function readKept(): Session {
  const text = sessionStorage.getItem(kept);
  // Written by this page alone.
  return text === null
    ? { token: undefined, as: undefined, name: undefined }
    : (JSON.parse(text) as Session);
}
