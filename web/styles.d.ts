/** Styles are put beside the scripts by the build; those imported as text are put in by a screen itself. */
declare module "*.css" {
  const text: string;
  export default text;
}
