import { createTheme, type MantineColorsTuple } from "@mantine/core";

const ink: MantineColorsTuple = [
  "#eef4fb",
  "#dbe6f2",
  "#b4cbe4",
  "#8aaed6",
  "#6795c9",
  "#5085c2",
  "#3a74b4",
  "#2b629f",
  "#1f5390",
  "#0d4480",
];

/** One quiet look: steel blue for what can be pressed, grey for the rest, small radii, dense controls. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.25" },
      h2: { fontSize: "1.125rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.55", xl: "1.6" },
  defaultRadius: "sm",
  cursorType: "pointer",
  autoContrast: true,
  respectReducedMotion: true,
  // A state is read whole, also in a narrow column. A plain object: the theme crosses from server to browser.
  components: { Badge: { styles: { root: { minWidth: "max-content" } } } },
});
