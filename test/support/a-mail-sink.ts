/** A real SMTP server that keeps what it is sent. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface SunkLetter {
  readonly to: readonly string[];
  /** Header and body as they came, words of the header decoded. */
  readonly text: string;
  readonly messageId: string;
  readonly subject: string;
}

export interface MailSink {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly letters: SunkLetter[];
  /** Answers this to the next recipients, e.g. 550 or 451; null takes every letter. */
  refuseWith: number | null;
  close(): Promise<void>;
}

export async function aMailSink(): Promise<MailSink> {
  const letters: SunkLetter[] = [];
  const sink = { url: "", letters, refuseWith: null as number | null, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(address, _session, done) {
      if (sink.refuseWith === null) return done();
      done(Object.assign(new Error(`no such box: ${address.address}`), { responseCode: sink.refuseWith }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        letters.push(letterOf(Buffer.concat(chunks).toString("utf8"), session.envelope.rcptTo));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  sink.close = () => new Promise((resolve) => server.close(() => resolve()));
  return sink;
}

function letterOf(raw: string, to: readonly { address: string }[]): SunkLetter {
  const [header = "", ...body] = raw.split("\r\n\r\n");
  const unfolded = header.replaceAll(/\r\n[ \t]+/g, " ");
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return {
    to: to.map(({ address }) => address),
    messageId: field("Message-ID"),
    subject: wordsOf(field("Subject")),
    text: `${unfolded}\n\n${partsOf(body.join("\n\n"))}`,
  };
}

/** RFC 2047. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/\?= +=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : unquoted(word.replaceAll("_", " ")),
    );
}

/** Each part by its own encoding. */
function partsOf(body: string): string {
  return body
    .split(/\r?\n(?=----)/)
    .map((part) =>
      /base64/i.test(part)
        ? Buffer.from(part.split(/\n\n/).slice(1).join(""), "base64").toString("utf8")
        : unquoted(part),
    )
    .join("\n");
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
