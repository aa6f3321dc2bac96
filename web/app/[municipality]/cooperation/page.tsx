import { redirect } from "next/navigation";
import { cooperationRoom } from "@/features/cooperation/cooperation-room.ts";

/** The requests are what is looked at daily. */
export default async function Route() {
  redirect(`${(await cooperationRoom()).base}/requests`);
}
