import { expect, test } from "vitest";
import { ConfigError, loadConfig } from "./config.ts";

test("defaults run the embedded database in demo mode", () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ databaseUrl: null, apiPort: 4000, port: 3000, isDemo: true });
});

test("a real database switches demo mode off", () => {
  expect(loadConfig({ DATABASE_URL: "postgres://owner@db/mcu" }).isDemo).toBe(false);
  expect(loadConfig({ DATABASE_URL: "postgres://owner@db/mcu", DEMO: "on" }).isDemo).toBe(true);
});

test("an empty variable counts as not set", () => {
  expect(loadConfig({ DATABASE_URL: "", API_PORT: "" }).apiPort).toBe(4000);
});

test.each([
  [{ API_PORT: "seventy" }, "Настройка API_PORT должна быть числом от 1 до 65535."],
  [{ PORT: "70000" }, "Настройка PORT должна быть от 1 до 65535."],
  [
    { DATABASE_URL: "mysql://x" },
    "Настройка DATABASE_URL должна начинаться с postgres:// или postgresql://.",
  ],
  [{ DEMO: "maybe" }, "Настройка DEMO принимает on или off."],
  [{ SESSION_IDLE_MINUTES: "0" }, "Настройка SESSION_IDLE_MINUTES не может быть меньше одной минуты."],
])("a wrong setting %j gives one clear sentence", (environment, sentence) => {
  expect(() => loadConfig(environment)).toThrow(new ConfigError(sentence));
});

test("every wrong setting is named at once", () => {
  expect(() => loadConfig({ API_PORT: "x", DEMO: "x" })).toThrow(/API_PORT[\s\S]*DEMO/);
});

test("a refused address is never repeated in the message", () => {
  expect(() => loadConfig({ DATABASE_URL: "mysql://root:secret@db" })).not.toThrow(/secret/);
});
