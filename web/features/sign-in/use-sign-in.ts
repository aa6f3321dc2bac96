"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SignInDocument, type SignInInput } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { roomPath } from "@/lib/rooms.ts";
import { useAction } from "@/lib/use-action.ts";

/** Signs in and opens the room where the person works. */
export function useSignIn() {
  const t = useTranslations("signIn");
  const router = useRouter();
  const { run, refuse, isRunning, failure } = useAction();
  const signIn = (input: SignInInput) =>
    run(async () => {
      const { signIn: outcome } = await send(SignInDocument, { input });
      switch (outcome.__typename) {
        case "SignedIn":
          router.push(roomPath(outcome.viewer));
          router.refresh();
          return;
        case "WrongCredentials":
          return refuse(t("wrongCredentials"));
        case "TooManyAttempts":
          return refuse(t("tooManyAttempts", { minutes: Math.ceil(outcome.retryAfterSeconds / 60) }));
        default:
          return outcome satisfies never;
      }
    });
  return { signIn, isRunning, failure };
}
