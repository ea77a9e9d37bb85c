import type { Opened } from "./opened";
import type { SignIn } from "./session";

const kept = "ivr.session";

/** Opens the session of this tab: with the token of this machine where there is one, else as the server says. */
export async function openSession(): Promise<Opened> {
  const { token, as, name } = readLocal();
  const session = { as, name, findToken: () => Promise.resolve(token) };
  if (token !== undefined) return { session };
  const signIn = await askSignIn();
  if (signIn.type === "local") return { session };
  const { openAccount } = await import("../signIn/openAccount");
  return openAccount(signIn);
}

type Local = Readonly<{
  token: string | undefined;
  as: string | undefined;
  name: string | undefined;
}>;

/**
 * Takes the token from the address's fragment, which no server and no log ever sees, out of it again, and keeps it until the
 * tab is closed. Without one, the token that this tab was opened with.
 */
function readLocal(): Local {
  const { hash, pathname, search } = window.location;
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("token");
  const query = new URLSearchParams(search);
  const before = readKept();
  const local = {
    token: token ?? before.token,
    as: query.get("as") ?? (token === null ? before.as : undefined),
    name: query.get("name") ?? (token === null ? before.name : undefined),
  };
  sessionStorage.setItem(kept, JSON.stringify(local));
  if (token !== null) {
    query.delete("as");
    query.delete("name");
    const rest = query.size > 0 ? `?${query.toString()}` : "";
    window.history.replaceState(undefined, "", `${pathname}${rest}`);
  }
  return local;
}

function readKept(): Local {
  const text = sessionStorage.getItem(kept);
  // Written by this page alone.
  return text === null
    ? { token: undefined, as: undefined, name: undefined }
    : (JSON.parse(text) as Local);
}

async function askSignIn(): Promise<SignIn> {
  try {
    const response = await fetch("/editor/api/signIn");
    if (response.ok) return (await response.json()) as SignIn;
  } catch {
    // No connection: the first thing that is asked for says so.
  }
  return { type: "local" };
}
