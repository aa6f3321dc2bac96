import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const repository = fileURLToPath(new URL("..", import.meta.url));

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The one package.json, `schema/` and node_modules stand above this folder.
  turbopack: {
    root: repository,
    resolveAlias: { "next-intl/config": "./i18n/request.ts" },
  },
  outputFileTracingRoot: repository,
  experimental: {
    // A 20 MB document travels as base64 inside JSON; a shorter limit would cut it silently.
    proxyClientMaxBodySize: "32mb",
    // The longest document may wait half a minute for its turn and be read for a minute and a half.
    proxyTimeout: 150_000,
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@mantine/dates", "@tabler/icons-react"],
  },
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
        ],
      },
    ]),
};

export default config;
