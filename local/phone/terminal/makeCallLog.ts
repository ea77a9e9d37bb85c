import type { Look, Paint } from "../../../scripts/commandLine/makePaint";
import { callClock } from "./callClock";
import type { CallerNews } from "./callerNews";
import { wrapWords } from "./wrapWords";

/** A call told line by line. What is being said still grows: it is `open` until it is over. */
export type CallLog = Readonly<{
  /** News at so many milliseconds of the call; returns lines that will not change any more. */
  tell: (news: CallerNews, atInMs: number) => readonly string[];
  /** The lines that may still grow. */
  open: () => readonly string[];
  /** Ends what is open and returns its lines. */
  finish: () => readonly string[];
}>;

type Paragraph = Readonly<{ atInMs: number; text: string; look?: Look }> &
  Readonly<{ type: "words"; operationId: string } | { type: "keys" } | { type: "note" }>;

const margin = 8;
const fewestColumns = 20;

/** Makes the log of one call for a terminal of so many columns. */
export function makeCallLog(columns: () => number, paint: Paint): CallLog {
  let open: Paragraph | undefined;
  const lines = (paragraph: Paragraph | undefined): readonly string[] =>
    paragraph === undefined ? [] : toLines(paragraph, columns(), paint);
  const finish = (ending = "”") => {
    const done = lines(open?.type === "words" ? { ...open, text: open.text + ending } : open);
    open = undefined;
    return done;
  };
  const begin = (paragraph: Paragraph) => {
    const done = finish();
    open = paragraph;
    return done;
  };
  const addNote = (atInMs: number, text: string, look: Look) => [
    ...finish(),
    ...lines({ type: "note", atInMs, text, look }),
  ];
  return {
    open: () => lines(open),
    finish: () => finish(),
    tell: (news, atInMs) => {
      switch (news.type) {
        case "words":
          if (open?.type === "words" && open.operationId === news.operationId) {
            open = { ...open, text: `${open.text} ${news.words}` };
            return [];
          }
          return begin({ ...news, atInMs, text: `“${news.words}` });
        case "wordsEnded":
          if (open?.type === "words") return finish(endings[news.outcome]);
          // A key came between, or it failed before a word was heard.
          return news.outcome === "failed"
            ? addNote(atInMs, "(a prompt could not be played)", "red")
            : [];
        case "key":
          if (open?.type === "keys") {
            open = { ...open, text: `${open.text} ${news.key}` };
            return [];
          }
          return begin({ type: "keys", atInMs, text: `» ${news.key}`, look: "yellow" });
        case "note":
          return addNote(atInMs, news.text, news.look);
      }
    },
  };
}

const endings = {
  completed: "”",
  cancelled: " …”",
  failed: " …” (it could not be played)",
} as const;

function toLines({ atInMs, text, look }: Paragraph, columns: number, paint: Paint): string[] {
  const width = Math.max(fewestColumns, columns - margin - 1);
  return wrapWords(text, width).map((line, index) => {
    const clock = index === 0 ? callClock(atInMs).padStart(margin - 2) : " ".repeat(margin - 2);
    return `${paint("dim", clock)}  ${look === undefined ? line : paint(look, line)}`;
  });
}
