/** Why nobody has signed in, with Entra's own word where there is one. */
export type SignInFailure = Readonly<{
  why: "nobody" | "signedOut" | "declined" | "failed" | "noConnection";
  detail?: string;
}>;
