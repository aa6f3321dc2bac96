import type { Applicant } from "../submission/applicant.entity.ts";

type Contacts = Pick<Applicant, "name" | "phone" | "email" | "address">;

const folded = (text: string) => text.toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");
const digits = (text: string) => text.replaceAll(/\D/g, "");

/** Shorter runs of digits are house numbers and dates. */
const SHORTEST_PHONE = 7;
/** Numbers are told apart by their last ten digits: `+7` and `8` before them mean the same. */
const PHONE_DIGITS = 10;

/** Whether the words of a name stand in a text, in any case ending: «Иванову Петру» names «Иванов Пётр». */
function namesPerson(text: string, name: string): boolean {
  const stems = folded(name)
    .split(" ")
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .map((word) => word.slice(0, Math.max(4, word.length - 2)));
  // A surname together with another part of the name tells who it is; a first name alone is a greeting.
  return stems.length > 1 && stems.slice(0, 2).every((stem) => hasWordFrom(text, stem));
}

function hasWordFrom(text: string, stem: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => word.startsWith(stem));
}

/** Which of the applicant's own data stand in a text. */
export function contactsIn(text: string, { name, phone, email, address }: Contacts): string[] {
  const plain = folded(text);
  const number = digits(phone ?? "").slice(-PHONE_DIGITS);
  return [
    ...(namesPerson(plain, name) ? ["name"] : []),
    ...(number.length >= SHORTEST_PHONE && digits(text).includes(number) ? ["phone"] : []),
    ...(email && plain.includes(folded(email)) ? ["email"] : []),
    ...(address && plain.includes(folded(address)) ? ["address"] : []),
  ];
}
