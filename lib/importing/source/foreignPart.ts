/** One element of a foreign document, whatever its format: a field, a list's entry, an XML element or attribute. */
export type ForeignPart = Readonly<{
  /** The field's, element's or attribute's name; an entry's bears that of its list. */
  name: string;
  /** Names and positions from the top: `states[2].properties.say`. */
  path: string;
  /** From 1; only formats that have lines tell it. */
  line?: number;
  /** A text, a number or a truth value as text; undefined where there are parts, or nothing. */
  value?: string;
  /** A comment beside it. */
  remark?: string;
  /** Fields, entries, or attributes and elements, in the document's order. */
  parts: readonly ForeignPart[];
}>;
