/** One sentence in one voice as SSML. Every inserted value is escaped, so that no text can become markup. https://learn.microsoft.com/azure/ai-services/speech-service/speech-synthesis-markup-structure */
export function toSsml(words: Readonly<{ text: string; language: string; voice: string }>): string {
  return (
    `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${escape(words.language)}">` +
    `<voice name="${escape(words.voice)}">${escape(words.text)}</voice></speak>`
  );
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** XML 1.0 knows no control characters but tab and line ends, not even escaped. */
function escape(value: string): string {
  return value
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, " ")
    .replace(/[&<>"']/g, (character) => entities[character] ?? " ");
}
