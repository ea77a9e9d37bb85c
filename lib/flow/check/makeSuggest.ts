import { suggestNearest } from "./nearest";

/** As `suggestNearest`, until so much was compared that a document's author has enough hints to begin with. */
export type Suggest = (written: string, known: ReadonlySet<string> | readonly string[]) => string;

/** Words compared for one document: the hints of a flow of a hundred steps with as many slips, and more. */
const mostCompared = 100_000;

/** Makes the hints for one document. Each costs a look at every known word, and a long flow may have a slip in every step. */
export function makeSuggest(): Suggest {
  let compared = 0;
  return (written, known) => {
    if (compared > mostCompared) return "";
    compared += "size" in known ? known.size : known.length;
    return suggestNearest(written, known);
  };
}
