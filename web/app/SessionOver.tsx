import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/useWords";
import type { Account } from "./session";

/** Says that a session with an account is over, above a screen that stays as it is, and leads to the next one. */
export function SessionOver({ account }: Readonly<{ account: Account | undefined }>) {
  const { account: words } = useWords();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => account?.whenOver(() => setIsOver(true)), [account]);
  if (account === undefined || !isOver) return null;
  return (
    <div class="sessionOver" role="alert">
      <p>
        <b>{words.over}</b> {words.overHelp}
      </p>
      <button type="button" onClick={() => void account.signIn()}>
        {words.signIn}
      </button>
    </div>
  );
}
