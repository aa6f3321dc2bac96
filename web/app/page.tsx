import { redirect } from "next/navigation";
import { roomPath } from "@/lib/rooms.ts";
import { getViewer } from "@/lib/viewer.ts";

/** A person lands where their role works. */
export default async function Start() {
  redirect(roomPath(await getViewer()));
}
