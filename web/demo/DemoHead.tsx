import { isPageLanguage, languageNames, type PageLanguage } from "../words/languages";
import { useDemoWords } from "../words/useDemoWords";
import { demoChoices, type DemoDocuments, type DemoName } from "./demoChoices";

type DemoHeadProps = Readonly<{
  documents: DemoDocuments;
  name: DemoName;
  call: (name: DemoName) => void;
  language: PageLanguage;
  choose: (language: PageLanguage) => void;
}>;

/** What the page is, its language, and whom one calls. */
export function DemoHead({ documents, name, call, language, choose }: DemoHeadProps) {
  const { demo, chooseLanguage } = useDemoWords();
  return (
    <header class="demoHead">
      <img class="demoMark" src="icon.svg" alt="" width="40" height="40" />
      <div class="demoTitle">
        <h1>{demo.title}</h1>
        <p>{demo.lead}</p>
      </div>
      <label class="demoLanguage">
        <span class="hidden">{chooseLanguage}</span>
        <select
          value={language}
          onChange={({ currentTarget: { value } }) => {
            if (isPageLanguage(value)) choose(value);
          }}
        >
          {Object.entries(languageNames).map(([tag, languageName]) => (
            <option key={tag} value={tag} lang={tag}>
              {languageName}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="demoFlows">
        <legend class="hidden">{demo.which}</legend>
        {demoChoices.map((choice) => (
          <label key={choice.name}>
            <input
              type="radio"
              name="flow"
              checked={choice.name === name}
              onChange={() => call(choice.name)}
            />
            <strong lang={documents.flows[choice.name]?.languages[0]}>
              {documents.flows[choice.name]?.name}
            </strong>
            <span>{demo.flows[choice.name]}</span>
          </label>
        ))}
      </fieldset>
    </header>
  );
}
