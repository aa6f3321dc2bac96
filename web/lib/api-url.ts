/** Address of the API, without a path: `API_URL`, or the port that `npm start` gives it. */
export function apiUrl(): string {
  return process.env.API_URL ?? "http://127.0.0.1:4000";
}
