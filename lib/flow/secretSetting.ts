import * as z from "zod";

/** Settings of this name may be referred to by bindings; no other setting of the app leaves it that way. */
export const secretSettingForm = /^IVR_SECRET_[A-Z0-9_]{1,64}$/;

/** A reference to a setting that holds what no document should: `{ "setting": "IVR_SECRET_CRM" }`. */
export const secretSettingSchema = z
  .strictObject({
    setting: z
      .string()
      .regex(
        secretSettingForm,
        "A setting that bindings refer to is called IVR_SECRET_ and then capitals, digits and _.",
      )
      .describe("The name of the setting of the app that holds the value."),
  })
  .meta({ id: "secretSetting", description: "A value that is kept in a setting of the app." });

export type SecretSetting = Readonly<z.infer<typeof secretSettingSchema>>;
