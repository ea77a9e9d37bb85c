import { render } from "preact";
import { App } from "./app/App";
import { firstPageLanguage, loadWords } from "./words/languages";
import { openSession } from "./app/openSession";
import { WordsContext } from "./words/useWords";
import "./style/index.css";

const place = document.getElementById("app");
const language = firstPageLanguage();
void Promise.all([loadWords(language), openSession()]).then(([words, { session, Screen }]) => {
  if (place === null) return;
  document.documentElement.lang = language;
  if (session === undefined) {
    const screen = (
      <WordsContext.Provider value={words}>
        <Screen />
      </WordsContext.Provider>
    );
    render(screen, place);
    return;
  }
  render(<App session={session} first={{ language, words }} />, place);
});
