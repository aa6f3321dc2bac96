/** Address of one problem. */
export const clusterPath = (slug: string, id: string): string => `/${slug}/clusters/${id}`;
