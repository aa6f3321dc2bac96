import { Router } from "express";

const PATH = "/graphiql";

/** A page to try queries in; everything it needs comes from this server. For development only. */
export async function graphiql(): Promise<Router> {
  const { ruruHTML } = await import("ruru/server");
  const { serveStatic } = await import("ruru/static");
  const page = ruruHTML({ endpoint: "/graphql", staticPath: `${PATH}/static/`, title: "GraphiQL" } as never);
  return Router()
    .get(PATH, (_request, response) => void response.type("html").send(page))
    .use(serveStatic(`${PATH}/static/`));
}
