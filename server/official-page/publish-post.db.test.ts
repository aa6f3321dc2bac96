import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicNetworks, type PublicNetworks } from "../public-network/public-networks.ts";
import {
  after,
  aPage,
  aPost,
  approved,
  dayThere,
  endCentre,
  head,
  networks,
  now,
  POST,
  publishDue,
  read,
  register,
  stands,
  startCentre,
  step,
  take,
  TOKEN,
} from "./official-pages.fixture.ts";

beforeAll(startCentre);
afterAll(endCentre);

describe("a post", () => {
  test("goes to three networks at its minute, once, and is counted on its pages", async () => {
    const pages = [await aPage("VK"), await aPage("OK"), await aPage("TELEGRAM")];
    const post = await approved(await aPost(pages));
    expect(post.state).toBe("APPROVED");
    await publishDue();
    expect((await read(post.id)).placements.map(({ state }) => state)).toEqual(Array(3).fill("PLANNED"));
    register.world.clock.advanceMinutes(30);
    await publishDue();
    await publishDue();
    const out = await read(post.id);
    expect(out.state).toBe("PUBLISHED");
    expect(out.placements.every(({ link }) => link?.startsWith("https://"))).toBe(true);
    expect(Object.values(stands).map(({ taken }) => taken.length)).toEqual([1, 1, 1]);
    const [row] = await register.world.ownerQuery<{ on: string }>(
      `select last_post_on::text as on from official_page where id = '${pages[0]!}'`,
    );
    expect(row!.on).toBe(dayThere(now()));
  });

  test("that was moved goes out at its new time alone", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    const moved = await take("moveContentPost", "MoveContentPostInput", POST, {
      id: post.id,
      revision: post.revision,
      plannedAt: after(90),
    });
    register.world.clock.advanceMinutes(31);
    await publishDue();
    expect((await read(post.id)).placements[0]!.state).toBe("PLANNED");
    register.world.clock.advanceMinutes(60);
    await publishDue();
    expect((await read(post.id)).state).toBe("PUBLISHED");
    expect(
      await take("moveContentPost", "MoveContentPostInput", POST, {
        id: post.id,
        revision: moved.post!.revision + 1,
        plannedAt: after(5),
      }),
    ).toMatchObject({ code: "ALREADY_OUT" });
  });

  test("whose program died while the network was asked is never sent again", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    register.world.clock.advanceMinutes(31);
    const before = stands.VK.taken.length;
    const dying: PublicNetworks = {
      ...networks,
      async publish(secret, outgoing) {
        await networks.publish(secret, outgoing);
        throw new Error("killed");
      },
    };
    await publishDue(dying);
    expect((await read(post.id)).placements[0]!.state).toBe("PUBLISHING");
    register.world.clock.advanceMinutes(10);
    await publishDue();
    const [placement] = (await read(post.id)).placements;
    expect(placement).toMatchObject({
      state: "UNKNOWN",
      problem: "UNKNOWN",
      steps: ["MARK_PUBLISHED", "RETRY"],
    });
    expect(stands.VK.taken.length).toBe(before + 1);
    const settled = await take("settlePlacement", "PlacementStepInput", POST, {
      id: placement!.id,
      revision: placement!.revision,
      step: "MARK_PUBLISHED",
      link: "https://vk.com/wall-1_2",
    });
    expect(settled.post!.state).toBe("PUBLISHED");
  });

  test("that a network is too busy for goes out later, the other pages in time", async () => {
    const pages = [await aPage("VK"), await aPage("TELEGRAM")];
    const post = await approved(await aPost(pages));
    register.world.clock.advanceMinutes(31);
    stands.VK.next.push({ json: { error: { error_code: 9, error_msg: "Flood control" } } });
    await publishDue();
    expect((await read(post.id)).placements.map(({ state }) => state).toSorted()).toEqual([
      "PLANNED",
      "PUBLISHED",
    ]);
    register.world.clock.advanceMinutes(11);
    await publishDue();
    expect((await read(post.id)).state).toBe("PUBLISHED");
  });

  test("refused by a network waits for a person, with a sentence and without the network's words", async () => {
    const page = await aPage("VK");
    const post = await approved(await aPost([page]));
    register.world.clock.advanceMinutes(31);
    stands.VK.next.push({ json: { error: { error_code: 5, error_msg: `token ${TOKEN} expired` } } });
    await publishDue();
    const [placement] = (await read(post.id)).placements;
    expect(placement).toMatchObject({ state: "FAILED", problem: "TOKEN_EXPIRED" });
    const kept = await register.world.ownerQuery<{ text: string }>(
      `select concat(problem_text) as text from content_placement where id = '${placement!.id}'
       union all select problem from page_access where page_id = '${page}'`,
    );
    expect(kept.map(({ text }) => text).join()).not.toContain(TOKEN);
  });

  test("for a page that is not connected, or without a key, is for a person to place", async () => {
    const closed = await approved(await aPost([await aPage("VK", false)]));
    const open = await approved(await aPost([await aPage("VK")]));
    register.world.clock.advanceMinutes(31);
    await publishDue(publicNetworks({ key: null, urls: { VK: "", OK: "", TELEGRAM: "" } }));
    expect((await read(closed.id)).placements[0]).toMatchObject({
      state: "BY_HAND",
      problem: "NOT_CONNECTED",
    });
    expect((await read(open.id)).placements[0]).toMatchObject({ state: "BY_HAND", problem: "KEY_MISSING" });
  });

  test("is approved by a leader where the municipality wants that", async () => {
    const rules = await register.send<{ done: { rules: { revision: number } } }>(
      head,
      `mutation { done: savePageRules(input: { revision: 0, needsApproval: true }) {
        ... on PageRulesSaved { rules { revision } } } }`,
    );
    const post = await aPost([await aPage("VK")]);
    const waiting = (await step(post, "SUBMIT")).post!;
    expect(waiting).toMatchObject({ state: "ON_APPROVAL", steps: ["RECALL", "CANCEL"] });
    expect(await step(waiting, "APPROVE")).toMatchObject({ __typename: "FORBIDDEN" });
    expect(await step(waiting, "RETURN", head)).toMatchObject({ code: "NOTE_MISSING" });
    expect((await step(waiting, "APPROVE", head)).post!.state).toBe("APPROVED");
    expect(await step(waiting, "CANCEL")).toMatchObject({ code: "CHANGED_MEANWHILE" });
    await register.send(
      head,
      `mutation { savePageRules(input: { revision: ${rules.data!.done.rules.revision} }) { __typename } }`,
    );
  });

  test("longer than a chosen network takes, or for the past, is refused", async () => {
    const page = await aPage("TELEGRAM");
    const long = {
      text: "я".repeat(4_097),
      title: "т",
      plannedAt: after(5),
      component: "OWN",
      pageIds: [page],
    };
    expect(await take("saveContentPost", "ContentPostInput", POST, long)).toMatchObject({
      code: "TEXT_TOO_LONG",
    });
    const past = await aPost([page], { plannedAt: after(-5) });
    expect(await step(past, "SUBMIT")).toMatchObject({ code: "IN_THE_PAST" });
  });
});
