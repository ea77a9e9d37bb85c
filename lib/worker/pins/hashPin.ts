import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";

const deriveKey = promisify<string, Buffer, number, Buffer>(scrypt);
const hashLengthInBytes = 32;

/** A PIN as bindings keep it: `salt:hash` in lower-case hex. The hash is scrypt's, slow on purpose: a PIN has few digits to try. A new salt unless one is given. */
export async function hashPin(
  pin: string,
  salt: string = randomBytes(16).toString("hex"),
): Promise<string> {
  const hash = await deriveKey(pin, Buffer.from(salt, "hex"), hashLengthInBytes);
  return `${salt}:${hash.toString("hex")}`;
}
