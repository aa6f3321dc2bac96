/** Passwords: argon2id at the cost OWASP recommends (19 MiB, two passes). */
import { hash, verify } from "@node-rs/argon2";

/** argon2id is what the library does by itself. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
/** Longer ones only cost time: the hash reads all of it. */
const LONGEST = 200;

/** A password nobody has; an unknown login is checked against it, so that it takes as long as a known one. */
let nobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST);
}

/**
 * Whether the password is the account's.
 *
 * @param passwordHash null for an unknown login: the answer is no, after the same time
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  if (password.length > LONGEST) return false;
  nobody ??= hashPassword("nobody's password");
  const isRight = await verify(passwordHash ?? (await nobody), password.normalize("NFKC"));
  return isRight && passwordHash !== null;
}

export interface PasswordFault {
  readonly code:
    "PASSWORD_TOO_SHORT" | "PASSWORD_TOO_LONG" | "PASSWORD_TOO_SIMPLE" | "PASSWORD_CONTAINS_LOGIN";
  /** Russian sentence. */
  readonly message: string;
}

/** What is wrong with a new password; null when it will do. Length matters most, so no character classes. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const length = [...password].length;
  if (length < SHORTEST) {
    return { code: "PASSWORD_TOO_SHORT", message: `Пароль короче ${SHORTEST} знаков. Придумайте длиннее.` };
  }
  if (length > LONGEST) {
    return { code: "PASSWORD_TOO_LONG", message: `Пароль длиннее ${LONGEST} знаков. Сократите его.` };
  }
  if (password.toLowerCase().includes(login.toLowerCase())) {
    return { code: "PASSWORD_CONTAINS_LOGIN", message: "В пароле есть логин. Придумайте пароль без него." };
  }
  if (isSimple(password.toLowerCase())) {
    return { code: "PASSWORD_TOO_SIMPLE", message: "Такой пароль легко угадать. Придумайте сложнее." };
  }
  return null;
}

const RUNS = ["01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзхъфывапролджэячсмитьбю"];

/** Few different characters, or one run over the keyboard. */
function isSimple(password: string): boolean {
  const isRun = RUNS.some(
    (run) => run.includes(password) || [...run].toReversed().join("").includes(password),
  );
  return new Set(password).size < 5 || isRun;
}
