import type { Page } from "playwright-core";
import type { Role } from "../../lib/identity/person";
import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";
import { waitUntil } from "./support/waitUntil";

const small = { viewport: { width: 390, height: 844 } };
const dark = { colorScheme: "dark" } as const;

/** What each role sees of a flow: fields to write in, and the way to publish. */
const seen: readonly (readonly [role: Role, edits: boolean, publishes: boolean])[] = [
  ["View", false, false],
  ["Edit", true, false],
  ["Publish", true, true],
  ["Operate", false, false],
  ["Administer", true, true],
];

stories(
  "signing in with an account",
  ({ editor, open, keep }) => {
    beforeAll(() => editor().saveDraft("shop"));
    afterEach(async () => {
      await editor().configure({
        accessTokenLifetimeInSeconds: 3600,
        signInLifetimeInSeconds: 86_400,
      });
    });

    const choose = (page: Page, account: string) =>
      page.getByRole("link", { name: `${account}@contoso.example` }).click();

    const question = (page: Page) =>
      page.getByRole("group", { name: "The question" }).getByRole("textbox").first();

    it.each(seen)(
      "comes back to its place as %s, and sees what it may",
      async (role, edits, may) => {
        const { page, complaints } = await open("/flows/shop?step=main");
        await choose(page, role.toLowerCase());
        await page.getByRole("heading", { level: 1, name: "Harbour Bicycles" }).waitFor();
        expect(page.url()).toBe(`${editor().address}/flows/shop?step=main`);
        const details = page.getByRole("region", { name: "Details" });
        await details.getByRole("heading", { level: 2 }).waitFor();
        expect((await details.getByRole("textbox").count()) > 0).toBe(edits);
        expect((await page.getByRole("button", { name: "Publish…" }).count()) > 0).toBe(may);
        await page
          .getByRole("button", { name: `Signed in as ${role.toLowerCase()}@contoso.example` })
          .waitFor();
        expect(complaints()).toEqual([]);
      },
    );

    it("keeps a sign-in for its tab, without the code or a token in the address", async () => {
      const { page } = await open("");
      await choose(page, "view");
      await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
      expect(page.url()).toBe(editor().address);
      await page.reload();
      await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    });

    it("lets nobody in without a role, who can sign in with another account", async () => {
      const { page } = await open("");
      await choose(page, "guest");
      await page.getByRole("heading", { name: "You have no right to this yet" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keep(page, "signIn-no-role");
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "You have signed out" }).waitFor();
      await page.getByRole("button", { name: "Sign in" }).click();
      await choose(page, "view");
      await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
    });

    it.each([
      ["light", {}],
      ["dark", dark],
      ["small", small],
    ])("says who one is and what one may, and signs out: %s", async (look, options) => {
      const { page, complaints } = await open("", options);
      await choose(page, "publish");
      await page.getByRole("button", { name: /^Signed in as/ }).click();
      await page.getByText("change drafts and make them live").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keep(page, `signIn-account-${look}`);
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "You have signed out" }).waitFor();
      expect(await page.evaluate("sessionStorage.getItem('ivr.tokens')")).toBe(null);
      expect(await findBarriers(page)).toEqual([]);
      await keep(page, `signIn-out-${look}`);
      expect(complaints()).toEqual([]);
    });

    it("says so when somebody would rather not, or an answer is to no question of its own", async () => {
      const { page } = await open("");
      await page.getByRole("link", { name: "Cancel" }).click();
      await page.getByRole("heading", { name: "You were not signed in" }).waitFor();
      await page.goto("about:blank");
      await page.goto(`${editor().address}/signedIn#code=stolen&state=guessed`);
      await page.getByRole("heading", { name: "Signing in did not work" }).waitFor();
      expect(page.url()).not.toContain("stolen");
      expect(await findBarriers(page)).toEqual([]);
      await keep(page, "signIn-failed");
    });

    it("renews a sign-in before it ends, unseen", async () => {
      await editor().configure({ accessTokenLifetimeInSeconds: 4 });
      const { page, complaints } = await open("");
      const renewed = page.waitForResponse(
        (response) => response.request().postData()?.includes("grant_type=refresh_token") ?? false,
      );
      await choose(page, "edit");
      await page.getByRole("heading", { level: 1, name: "Flows" }).waitFor();
      const before = await page.evaluate("sessionStorage.getItem('ivr.tokens')");
      expect((await renewed).status()).toBe(200);
      await waitUntil(page, `sessionStorage.getItem('ivr.tokens') !== ${JSON.stringify(before)}`);
      await page.getByRole("link", { name: /Harbour Bicycles/ }).click();
      await page.getByRole("heading", { level: 1, name: "Harbour Bicycles" }).waitFor();
      expect(complaints()).toEqual([]);
    });

    it("keeps what was typed when a session is over, and brings it back after the next sign-in", async () => {
      await editor().configure({ accessTokenLifetimeInSeconds: 6 });
      const { page } = await open("/flows/shop?step=main");
      await choose(page, "edit");
      await question(page).waitFor();
      await editor().configure({ signInLifetimeInSeconds: 0 });
      await page.getByText("You are not signed in any more.").waitFor();
      await question(page).fill("Typed after the end of a session.");
      await page.getByText(/^Not saved/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await keep(page, "signIn-over");
      await editor().configure({
        accessTokenLifetimeInSeconds: 3600,
        signInLifetimeInSeconds: 86_400,
      });
      await question(page).fill("Typed in the last moment.");
      await page.getByRole("button", { name: "Sign in again" }).click();
      await choose(page, "edit");
      await question(page).waitFor();
      expect(await question(page).inputValue()).toBe("Typed in the last moment.");
      await page.getByText(/^Saved /).waitFor();
    });
  },
  { IVR_EDITOR_SIGN_IN: "entra" },
);
