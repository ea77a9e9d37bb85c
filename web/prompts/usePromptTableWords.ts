import { useEffect, useState } from "preact/hooks";
import { promptTable as de } from "../words/de/promptTable";
import { promptTable as en } from "../words/en/promptTable";
import type { PromptTableWords } from "../words/types/promptTableWords";

/** What the table of words says, in the page's language; it is loaded with the table alone. */
export function usePromptTableWords(): PromptTableWords {
  const [language, setLanguage] = useState(document.documentElement.lang);
  useEffect(() => {
    const watch = new MutationObserver(() => setLanguage(document.documentElement.lang));
    watch.observe(document.documentElement, { attributeFilter: ["lang"] });
    return () => watch.disconnect();
  }, []);
  return language === "de" ? de : en;
}
