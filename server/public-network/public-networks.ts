/** The networks of an installation, and the key that secrets of pages are sealed with. */
import type { Attempt, FiguresRead, Network, Outgoing } from "./network.ts";
import { odnoklassniki } from "./odnoklassniki.ts";
import { type PageSecret, SealBrokenError, type SecretOwner, seal, unseal } from "./sealed-access.ts";
import { telegram } from "./telegram.ts";
import { vkontakte } from "./vkontakte.ts";

export interface NetworkSettings {
  /** Null: nothing is published and no secret is taken. */
  readonly key: Buffer | null;
  readonly urls: Readonly<Record<PageSecret["network"], string>>;
}

/** Signs that a post may have in each network, its link included. */
export const LONGEST_TEXTS: Readonly<Record<PageSecret["network"], number>> = {
  VK: vkontakte("").longestText,
  OK: odnoklassniki("").longestText,
  TELEGRAM: telegram("").longestText,
};

export interface PublicNetworks {
  /** Whether secrets can be kept, and so anything published. */
  readonly isOn: boolean;
  /** @throws {Error} when it is off */
  seal(owner: SecretOwner, secret: PageSecret): Buffer;
  /** Null when it does not open. */
  open(owner: SecretOwner, sealed: Uint8Array): PageSecret | null;
  publish(secret: PageSecret, post: Outgoing): Promise<Attempt>;
  /** Null where the network does not tell figures. */
  readFigures(secret: PageSecret, pageRef: string, from: Date, to: Date): Promise<FiguresRead | null>;
}

export function publicNetworks({ key, urls }: NetworkSettings): PublicNetworks {
  const byCode: Readonly<Record<PageSecret["network"], Network<never>>> = {
    VK: vkontakte(urls.VK),
    OK: odnoklassniki(urls.OK),
    TELEGRAM: telegram(urls.TELEGRAM),
  };
  // The secret names its network, so the client that is asked is the one that understands it.
  const clientOf = (secret: PageSecret) => byCode[secret.network] as unknown as Network;
  return {
    isOn: key !== null,
    seal(owner, secret) {
      if (key === null) throw new Error("There is no key to seal with.");
      return seal(key, owner, secret);
    },
    open(owner, sealed) {
      if (key === null) return null;
      try {
        return unseal(key, owner, sealed);
      } catch (error) {
        if (error instanceof SealBrokenError) return null;
        throw error;
      }
    },
    publish: (secret, post) => clientOf(secret).publish(secret, post),
    readFigures: async (secret, pageRef, from, to) =>
      (await clientOf(secret).readFigures?.(secret, pageRef, from, to)) ?? null,
  };
}
