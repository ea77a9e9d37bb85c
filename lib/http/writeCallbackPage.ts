import { maskNumber } from "../ivr/call/maskNumber";
import { makeHtml, type Html } from "../html/makeHtml";

/** What the page of a link shows. */
type Shown = Readonly<{ language: "en" | "de" }> &
  (
    | Readonly<{ type: "invalid" | "settled" | "saidBefore" | "noted" }>
    | Readonly<{
        type: "ask";
        outcome: "done" | "notReached";
        phoneNumber: string;
        requestedAt: string;
        /** The fields of the link, which the form sends back. */
        fields: Readonly<Record<string, string>>;
        lacksName: boolean;
      }>
  );

const words = {
  en: {
    title: "Call back",
    invalid: "This link is no longer valid. It is good for a week.",
    settled: "This request was settled before, or its time is over. Nothing was changed.",
    saidBefore: "You have said so before. Nothing was changed.",
    noted: "Noted. Thank you.",
    about: (number: string, at: string) => `Request of ${number}, made ${at} UTC.`,
    name: "Your name",
    needsName: "Please say who you are.",
    done: "The caller was called",
    notReached: "Nobody was reached",
  },
  de: {
    title: "Rückruf",
    invalid: "Dieser Link gilt nicht mehr. Er gilt eine Woche lang.",
    settled: "Das ist schon erledigt, oder die Zeit dafür ist vorbei. Es wurde nichts geändert.",
    saidBefore: "Das haben Sie schon angegeben. Es wurde nichts geändert.",
    noted: "Vermerkt. Danke.",
    about: (number: string, at: string) => `Rückrufwunsch von ${number}, ${at} UTC.`,
    name: "Ihr Name",
    needsName: "Bitte sagen Sie, wer Sie sind.",
    done: "Wurde angerufen",
    notReached: "Niemanden erreicht",
  },
} as const;

/** A small page without scripts or styles of its own, in which somebody says what became of a request to be called back. Pure. */
export function writeCallbackPage(shown: Shown): string {
  const say = words[shown.language];
  const content = shown.type === "ask" ? writeForm(shown) : makeHtml`<p>${say[shown.type]}</p>`;
  return makeHtml`<!doctype html>
<html lang="${shown.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${say.title}</title></head>
<body><main><h1>${say.title}</h1>
${content}
</main></body></html>`.markup;
}

function writeForm(shown: Extract<Shown, { type: "ask" }>): Html {
  const say = words[shown.language];
  const at = shown.requestedAt.slice(0, 16).replace("T", " ");
  return makeHtml`<p>${say.about(maskNumber(shown.phoneNumber), at)}</p>
<form method="post">
${Object.entries(shown.fields).map(
  ([name, value]) => makeHtml`<input type="hidden" name="${name}" value="${value}">`,
)}
<p><label for="name">${say.name}</label><br><input id="name" name="name" required maxlength="64" autocomplete="name"></p>
${shown.lacksName ? makeHtml`<p role="alert">${say.needsName}</p>` : undefined}
<p><button type="submit">${say[shown.outcome]}</button></p>
</form>`;
}
