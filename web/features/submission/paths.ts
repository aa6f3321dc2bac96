/** Address of one submission. */
export const submissionPath = (slug: string, id: string): string => `/${slug}/submissions/${id}`;

/** Address of the card of one submission, made for paper. */
export const cardPath = (slug: string, id: string): string => `${submissionPath(slug, id)}/card`;

/** Address of the register; `query` is that of a view, see `viewQuery` of the inbox. */
export const registerPath = (slug: string, query = ""): string =>
  `/${slug}/submissions${query ? `?${query}` : ""}`;

/** Address of the form that registers a submission. */
export const intakePath = (slug: string): string => `/${slug}/submissions/new`;
