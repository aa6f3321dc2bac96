import type { Room } from "@/lib/graphql.generated.ts";

/** Address of the first page of the room a session works in. */
export function roomPath(viewer: { room: Room; municipality: { slug: string } | null }): string {
  switch (viewer.room) {
    case "MUNICIPALITY":
      return viewer.municipality ? `/${viewer.municipality.slug}` : "/sign-in";
    case "REGION":
      return "/region";
    case "PLATFORM":
      return "/platform";
    default:
      return viewer.room satisfies never;
  }
}
