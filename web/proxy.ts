import { NextResponse, type NextRequest } from "next/server";
import { apiUrl } from "@/lib/api-url.ts";

export const config = {
  matcher: ["/graphql", "/graphql/:path*", "/files/:path*", "/export/:path*", "/calendar/:path*"],
};

/**
 * Hands the browser's GraphQL requests and files to the API. A rewrite of `next.config.ts` would freeze the
 * address when the portal is built; here `API_URL` counts at run time.
 */
export function proxy(request: NextRequest): NextResponse {
  return NextResponse.rewrite(new URL(request.nextUrl.pathname + request.nextUrl.search, apiUrl()));
}
