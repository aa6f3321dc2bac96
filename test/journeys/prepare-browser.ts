/** Starts the browser once, in a process of its own: what it sets in its environment stays there. */
import { launchBrowser } from "./browser.ts";

await (await launchBrowser()).close();
