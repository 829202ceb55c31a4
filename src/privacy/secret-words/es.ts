import type { SecretWords } from "./secret-words.ts";

/** Spanish. */
export const es: SecretWords = {
  codeStems: ["código", "codigo"],
  codeWords: ["sms", "clave"],
  passwordWords: ["contraseña", "contrasena", "clave"],
  fillers: ["es", "era", "el", "la", "mi", "de", "me", "llegó", "llego", "ese", "este"],
  verbs: ["es", "era"],
};
