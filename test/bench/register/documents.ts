/** What is asked of our API. */

const ROW = `id number revision state regime channel summary place scale applicantKind mark receivedAt dueAt isRepeat
  isFastTrack isAccelerated returnCount executorName
  topic { id name } sector { id name } recipient { id name shortName } lastEvent { at kind actor }`;

export const INBOX = `query Inbox($filter: SubmissionFilter!, $sort: SubmissionSort!, $first: Int!, $after: String) {
  submissions(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount isTotalExact pageInfo { hasNextPage endCursor } edges { node { ${ROW} } } } }`;

export const ITEM = `query Item($id: ID!) { submission(id: $id) { ${ROW}
  object fact answeredAt closedAt events(first: 20) { totalCount edges { node { id at kind actor note } } } } }`;

export const ROUTE = `mutation Route($input: AssignSubmissionInput!) {
  assignSubmission(input: $input) { __typename ... on SubmissionSaved { submission { id revision state } }
    ... on SubmissionRefused { code message } } }`;
