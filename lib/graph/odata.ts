/** A Graph type as it travels: with the name of its type, which Graph needs wherever a property's declared type is abstract or open. */
export type Odata<Type> = Type & Readonly<{ "@odata.type": string }>;
