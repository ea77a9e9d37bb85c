import type { News } from "./news";

/** Teams refuses messages over 28 kB: https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using */
const mostBytes = 28 * 1024;

/**
 * News as a Workflows webhook of Teams takes them: a message with one Adaptive Card 1.5, at most 28 kB
 * (https://adaptivecards.io/explorer). The words of a flow are text runs, in which Teams reads no Markdown: what a caller
 * or a system said becomes no link. Text that is too long ends with `cutOff`. Pure.
 */
export function toCard(news: News, cutOff: string): string {
  const whole = toMessage(news);
  if (measure(whole) <= mostBytes || news.text === undefined) return whole;
  // Halves until it fits: what remains is at least half of what would.
  let text = news.text;
  for (;;) {
    text = firstHalf(text);
    const shorter = toMessage({ ...news, text: `${text}${cutOff}` });
    if (measure(shorter) <= mostBytes || text === "") return shorter;
  }
}

/** By characters, so that none is cut in two. */
function firstHalf(text: string): string {
  const characters = Array.from(text);
  return characters.slice(0, Math.floor(characters.length / 2)).join("");
}

function measure(text: string): number {
  return new TextEncoder().encode(text).length;
}

function toMessage({ title, facts, text, links, isUrgent }: News): string {
  return JSON.stringify({
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          type: "AdaptiveCard",
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          version: "1.5",
          body: [
            {
              type: "TextBlock",
              text: escapeMarkdown(title),
              wrap: true,
              size: "Medium",
              weight: "Bolder",
              ...(isUrgent && { color: "Attention" }),
            },
            ...(text === undefined
              ? []
              : text
                  .split("\n")
                  .filter((line) => line !== "")
                  .map((line) => ({
                    type: "RichTextBlock",
                    inlines: [{ type: "TextRun", text: line }],
                  }))),
            {
              type: "FactSet",
              facts: facts.map(([name, value]) => ({ title: name, value: escapeMarkdown(value) })),
            },
          ],
          ...(links.length > 0 && {
            actions: links.map((link) => ({ type: "Action.OpenUrl", ...link })),
          }),
        },
      },
    ],
  });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]()#]/g, String.raw`\$&`);
}
