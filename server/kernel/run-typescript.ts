/** Arguments that let a process or thread of Node run our TypeScript. */
export const RUN_TYPESCRIPT = ["--import", new URL("register-typescript.mjs", import.meta.url).href];
