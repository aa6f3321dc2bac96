import { PlatformPage } from "@/features/platform/platform-page.tsx";
import { menuTitle } from "@/lib/page-title.ts";

export const generateMetadata = () => menuTitle("platform");

export default PlatformPage;
