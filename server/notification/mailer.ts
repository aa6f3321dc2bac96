/** The way out for letters: an SMTP server of the operator's choice. */
import { createTransport, type SendMailOptions } from "nodemailer";

/** A letter ready to go. */
export interface OutgoingLetter {
  /** Becomes the Message-ID: the same letter sent twice is one letter. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Files of our own making. */
  readonly attachments?: readonly LetterFile[];
}

export interface LetterFile {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

export interface Mailer {
  /**
   * @throws {LetterRefusedError} when the server refuses this letter for good
   * @throws {Error} when it may work later
   */
  send(letter: OutgoingLetter): Promise<void>;
}

/** The server will never take this letter: the address does not exist, or is written wrongly. */
export class LetterRefusedError extends Error {
  override readonly name = "LetterRefusedError";
}

const TIMEOUT_MS = 20_000;

/**
 * @param mail where to send, and in whose name
 * @param publicUrl its host ends the Message-ID
 */
export function smtpMailer(
  mail: { readonly smtpUrl: string; readonly from: string },
  publicUrl: string,
): Mailer {
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A letter is text of our own: nothing in it is ever a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(publicUrl).hostname;
  return {
    async send({ id, attachments = [], ...letter }) {
      const message: SendMailOptions = {
        ...letter,
        attachments: [...attachments],
        from: mail.from,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      };
      await transport.sendMail(message).catch((error: unknown) => {
        throw isForGood(error)
          ? new LetterRefusedError("letter refused", { cause: codeOf(error) })
          : withoutAddress(error);
      });
    },
  };
}

/** Answers of 5xx to the recipient or the message are final; to the login they are a matter of settings. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const isAboutLetter = code === "EENVELOPE" || code === "EMESSAGE";
  return isAboutLetter && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}

const codeOf = (error: unknown): string =>
  String((error as { responseCode?: number }).responseCode ?? (error as { code?: string }).code ?? "unknown");

/** Answers of mail servers repeat the address; it has no place in the log. */
function withoutAddress(error: unknown): Error {
  return new Error(`The mail server did not take the letter: ${codeOf(error)}.`);
}
