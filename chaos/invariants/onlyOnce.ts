import type { AppRequest, CallStory, Heard } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { Invariant } from "./invariant";

/** A call is answered once. */
export const oneAnswer: Invariant = {
  name: "oneAnswer",
  says: "Graph takes one answer of a call.",
  needs: "run",
  check: ({ requests }) => {
    const answers = requests.filter((one) => one.action === "answer" && wasTaken(one));
    return answers.length > 1 ? [`${answers.length} answers were taken`] : [];
  },
};

/** Nobody is rung twice for one wish. */
export const oneTransfer: Invariant = {
  name: "oneTransfer",
  says: "A target is rung once for each wish to reach it.",
  needs: "run",
  check: ({ requests, heard }) => {
    const taken = requests.filter((one) => one.action === "transfer" && wasTaken(one));
    const again = taken.filter((one, index) =>
      taken.slice(0, index).some((first) => isSame(first, one, heard)),
    );
    return again.map(({ operation }) => `${operation ?? "a transfer"} rang its target again`);
  },
};

/** The same wish: by its name, or because the first one's reply was never heard and it has not failed. A flow may name one target twice. */
function isSame(first: AppRequest, again: AppRequest, heard: readonly Heard[]): boolean {
  if (first.content !== again.content) return false;
  if (first.operation === again.operation) return true;
  const hasFailed = heard.some(
    ({ type, at }) => type === "transferFailed" && at > first.at && at < again.at,
  );
  return first.unheard !== undefined && !hasFailed;
}

/** A connection that is being made is not cut by us. */
export const noCutWhileConnecting: Invariant = {
  name: "noCutWhileConnecting",
  says: "The app does not hang up while a transfer rings, unless somebody ends the call by hand.",
  needs: "log",
  check: (story) => {
    const end = story.heard.at(-1);
    if (end?.type !== "ended" || end.reason !== "hungUpByApp" || story.isUnwanted) return [];
    return isConnecting(story) ? ["it was hung up on while it was being put through"] : [];
  },
};

function isConnecting({ heard }: CallStory): boolean {
  const last = heard.findLast(({ type }) => type.startsWith("transfer"));
  return last !== undefined && last.type !== "transferFailed";
}
