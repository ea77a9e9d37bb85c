import { html } from "hono/html";
import { people } from "./people";

/** The page on which somebody says who they are; whoever signs in here needs no password. `address`: with a choice added. */
export function signInPage(address: (choice: Readonly<Record<string, string>>) => string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Pick an account</title>
      </head>
      <body>
        <main>
          <h1>Pick an account</h1>
          <p>
            This stands in for Microsoft Entra on your machine. Each account has one role in the
            editor.
          </p>
          <ul>
            ${people.map(
              ({ key, signInName, roles }) =>
                html`<li>
                  <a href="${address({ account: key })}">${signInName}</a>
                  (${roles[0] ?? "no role"})
                </li>`,
            )}
          </ul>
          <p><a href="${address({ account: "cancel" })}">Cancel</a></p>
        </main>
      </body>
    </html>`;
}
