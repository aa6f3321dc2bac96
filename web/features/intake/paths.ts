export const importsPath = (slug: string): string => `/${slug}/submissions/imports`;
export const importPath = (slug: string, id: string): string => `${importsPath(slug)}/${id}`;
