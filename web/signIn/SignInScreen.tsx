import { useWords } from "../words/useWords";
import type { SignInFailure } from "../model/signInFailure";

type SignInScreenProps = Readonly<{
  failure: SignInFailure;
  signIn: (() => Promise<void>) | undefined;
}>;

/** Says why nobody has signed in, and offers to. */
export function SignInScreen({ failure: { why, detail }, signIn }: SignInScreenProps) {
  const { product, signIn: words } = useWords();
  const [title, help] = words[why];
  return (
    <main class="whole">
      <div class={why === "signedOut" ? "emptyNote" : "problemNote"} role="alert">
        <p>{product}</p>
        <h1>{title}</h1>
        <p>{help}</p>
        {detail !== undefined && <p class="fieldHint">{detail}</p>}
        {signIn !== undefined && (
          <button type="button" onClick={() => void signIn()}>
            {words.act}
          </button>
        )}
      </div>
    </main>
  );
}
