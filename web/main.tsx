import { render } from "preact";
import { App } from "./app/App";
import { openSession } from "./app/session";
import { firstPageLanguage, loadWords } from "./words/languages";
import "./style/index.css";

const place = document.getElementById("app");
const language = firstPageLanguage();
void loadWords(language).then((words) => {
  if (place === null) return;
  render(<App session={openSession()} first={{ language, words }} />, place);
});
