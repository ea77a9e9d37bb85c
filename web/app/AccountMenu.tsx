import { personName } from "../model/personName";
import { useWords } from "../words/useWords";
import type { Me } from "./api";
import type { Account } from "./session";

/** Who has signed in with an account, what they may do, and the way out. */
export function AccountMenu({ me, account }: Readonly<{ me: Me; account: Account }>) {
  const words = useWords();
  const name = personName(me.name);
  return (
    <>
      <button type="button" class="me" popovertarget="account" title={words.signedInAs(name)}>
        <span aria-hidden="true">{name.slice(0, 1).toUpperCase()}</span>
        <span class="hidden">{words.signedInAs(name)}</span>
      </button>
      <div id="account" class="accountMenu" popover="auto">
        <p>{words.signedInAs(name)}</p>
        <p>{words.account.may}</p>
        <ul>
          {me.roles.map((role) => (
            <li key={role}>{words.account.roles[role]}</li>
          ))}
        </ul>
        <button type="button" onClick={() => void account.signOut()}>
          {words.account.signOut}
        </button>
      </div>
    </>
  );
}
