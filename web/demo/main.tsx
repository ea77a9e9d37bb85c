import { render } from "preact";
import { firstPageLanguage, loadWords } from "../words/languages";
import { DemoPage } from "./DemoPage";
import "./demo.css";

const language = firstPageLanguage();
void loadWords(language).then((words) => {
  const place = document.getElementById("app");
  if (place === null) return;
  render(<DemoPage documents={demoDocuments} first={{ language, words }} />, place);
});
