import { z } from "zod";
import { editorScope } from "../../../lib/identity/editorScope";
import { isLoopback } from "../../../lib/isLoopback";

const loopbackUrl = z
  .url({ protocol: /^https?$/ })
  .refine((address) => isLoopback(new URL(address).hostname), {
    error: "AADSTS50011: the redirect URI must be on this machine.",
  });

const schema = z.object({
  client_id: z.guid("AADSTS700016: the application was not found."),
  response_type: z.literal("code", "AADSTS70005: the response type must be code."),
  response_mode: z.literal("fragment", "AADSTS70005: the response mode must be fragment."),
  redirect_uri: loopbackUrl,
  scope: z.string(),
  state: z.string().min(1),
  nonce: z.string().min(1),
  code_challenge: z
    .string("AADSTS9002325: Proof Key for Code Exchange is required.")
    .regex(/^[\w-]{43}$/, "AADSTS501491: the challenge must be SHA-256 in base64url."),
  code_challenge_method: z.literal("S256", "AADSTS501491: the method must be S256."),
});

/** What a page asks when somebody is to sign in: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export type SignInRequest = z.infer<typeof schema>;

/** Reads one from an address, or says why it cannot be granted. */
export function readSignInRequest(
  query: Readonly<Record<string, string>>,
): Readonly<{ request: SignInRequest } | { problem: string }> {
  const parsed = schema.safeParse(query);
  if (!parsed.success) return { problem: z.prettifyError(parsed.error) };
  const problem = findScopeProblem(parsed.data.client_id, parsed.data.scope);
  return problem === undefined ? { request: parsed.data } : { problem };
}

/** Why Entra would give no token for scopes, if it would not. Pure. */
export function findScopeProblem(clientId: string, scope: string): string | undefined {
  const asked = scope.split(" ");
  if (asked.includes(`api://${clientId}/${editorScope}`)) {
    return "AADSTS90009: an application that asks for a token for itself must name itself by its GUID.";
  }
  return asked.includes(`${clientId}/${editorScope}`)
    ? undefined
    : "AADSTS70011: the scope is not that of the editor.";
}
