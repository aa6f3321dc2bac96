import { inOwnRoom } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

const wishes = (email: string) => ({ email, choices: [{ kind: "IMPORT_FINISHED", way: "OFF" }] });

/** What a person is told and how: nobody reads another's, in the same municipality either. */
export const notification: ModuleIsolation = {
  rootFields: {
    "Query.notifications": { outcomes: inOwnRoom },
    "Query.unreadNotificationCount": { outcomes: inOwnRoom },
    "Query.notificationPreferences": { outcomes: inOwnRoom },
    "Mutation.markNotificationsRead": { outcomes: inOwnRoom },
    "Mutation.changeNotificationPreferences": {
      args: () => ({ input: wishes("other@example.org") }),
      outcomes: inOwnRoom,
    },
  },
  sharedFields: {
    Notification: "createdAt id isUrgent kind params readAt submissionId",
    NotificationChoice: "kind way",
    NotificationConnection: "edges pageInfo totalCount",
    NotificationEdge: "cursor node",
    NotificationPreferences: "choices digestHour email isEmailRefused isMailOn quietFrom quietTo",
    NotificationPreferencesSaved: "preferences",
  },
  rights: {
    letter: { app_tenant: "rawd" },
    notification: { app_tenant: "rawd" },
    notification_preference: { app_tenant: "rawd" },
  },
  personalTables: ["letter", "notification", "notification_preference"],
  async fill({ api, own }) {
    const answer = await api.send(
      own,
      `mutation ($input: NotificationPreferencesInput!) { changeNotificationPreferences(input: $input) { __typename } }`,
      { input: wishes("mail@example.org") },
    );
    if (answer.errors.length > 0) throw new Error(`Wishes could not be said: ${answer.text}`);
    return {};
  },
};
