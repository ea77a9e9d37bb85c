import { useLayoutEffect, useState } from "preact/hooks";
import { loadWords, rememberPageLanguage, type PageLanguage } from "../words/languages";
import { useDemoWords } from "../words/useDemoWords";
import { WordsContext } from "../words/useWords";
import type { Words } from "../words/words";
import { DemoCall } from "./DemoCall";
import { demoChoices, firstChoice, type DemoDocuments, type DemoName } from "./demoChoices";
import { DemoHead } from "./DemoHead";

type DemoPageProps = Readonly<{
  documents: DemoDocuments;
  first: Readonly<{ language: PageLanguage; words: Words }>;
}>;

/** A page on which anybody calls a menu, with nothing behind it. */
export function DemoPage({ documents, first }: DemoPageProps) {
  const [shown, setShown] = useState(first);
  const { language, words } = shown;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: PageLanguage) => {
    rememberPageLanguage(chosen);
    void loadWords(chosen).then((others) => setShown({ language: chosen, words: others }));
  };
  return (
    <WordsContext.Provider value={words}>
      <DemoScreen documents={documents} language={language} choose={choose} />
    </WordsContext.Provider>
  );
}

type DemoScreenProps = Readonly<{
  documents: DemoDocuments;
  language: PageLanguage;
  choose: (language: PageLanguage) => void;
}>;

function DemoScreen({ documents, language, choose }: DemoScreenProps) {
  const { demo } = useDemoWords();
  const [wanted, setWanted] = useState<DemoName>();
  const name = wanted ?? firstChoice[language];
  useLayoutEffect(() => {
    document.title = demo.title;
  }, [demo]);
  const choice = demoChoices.find((one) => one.name === name);
  const flow = documents.flows[name];
  const bindings = documents.bindings[choice?.bindings ?? ""];
  return (
    <div class="demoPage">
      <DemoHead documents={documents} name={name} call={setWanted} {...{ language, choose }} />
      {flow !== undefined && bindings !== undefined && (
        <DemoCall
          key={name}
          name={name}
          flow={flow}
          like={choice?.like}
          language={language}
          surroundings={{ bindings, flows: documents.flows }}
        />
      )}
    </div>
  );
}
