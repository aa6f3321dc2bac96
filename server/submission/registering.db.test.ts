import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("CLS-04") });
});
afterAll(() => register.close());

describe("numbers of the register", () => {
  test("have no gap when twenty people register at once", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => register.add({})));
    const numbers = made.map(({ number }) => Number(number.slice(5))).toSorted((a, b) => a - b);
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.at(-1)! - numbers[0]!).toBe(19);
  });

  test("are not spent on what is refused", async () => {
    const before = await register.add({});
    expect((await register.register({ summary: " " })).code).toBe("SUMMARY_MISSING");
    expect((await register.register({ channel: "EDDS" })).code).toBe("CHANNEL_NOT_IN_REGULATION");
    const double = { externalNumber: before.number };
    const kept = await register.add(double);
    expect((await register.register(double)).code).toBe("ALREADY_REGISTERED");
    const after = await register.add({});
    expect(Number(after.number.slice(5)) - Number(kept.number.slice(5))).toBe(1);
    expect(Number(kept.number.slice(5)) - Number(before.number.slice(5))).toBe(1);
  });
});

describe("a submission", () => {
  test("that came in twice by one number is refused with the number it has", async () => {
    const { number } = await register.add({ externalNumber: "ПОС-77" });
    const again = await register.register({ externalNumber: " ПОС-77 " });
    expect(again).toMatchObject({ code: "ALREADY_REGISTERED" });
    expect(again.message).toContain(number);
  });

  test("is refused when it comes in twice at once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => register.register({ externalNumber: "ПОС-78" })),
    );
    expect(outcomes.filter(({ submission }) => submission)).toHaveLength(1);
    expect(outcomes.filter(({ code }) => code === "ALREADY_REGISTERED")).toHaveLength(3);
  });

  test("of a foreign topic is not found", async () => {
    const topicId = "018f0000-0000-7000-8000-000000000000";
    expect((await register.register({ topicId })).__typename).toBe("NOT_FOUND");
  });

  test("keeps its applicant once, and adds contacts that were not known", async () => {
    const applicant = { name: "Лугова Анна", phone: "8 913 555-00-11" };
    const one = await register.add({ applicant });
    const two = await register.add({
      applicant: { name: "ЛУГОВА  Анна", phone: "+7 (913) 555 00 11", email: "anna@mail.example" },
    });
    const rows = await register.world.ownerQuery<{ email: string }>(
      `select a.email from applicant a join submission s on s.applicant_id = a.id where s.id in ('${one.id}', '${two.id}')`,
    );
    expect(rows).toEqual([{ email: "anna@mail.example" }, { email: "anna@mail.example" }]);
    expect(
      await register.world.ownerQuery("select 1 from applicant where match_key like 'лугова%'"),
    ).toHaveLength(1);
  });

  test("starts with its clocks running and its registration recorded", async () => {
    const { id } = await register.add({ channel: "POS" });
    const read = await register.read<{ dueAt: string | null; events: { edges: { node: object }[] } }>(
      id,
      "dueAt terms { kind } events { edges { node { kind actor } } }",
    );
    expect(read.dueAt).not.toBeNull();
    expect(read.events.edges).toEqual([{ node: { kind: "REGISTERED", actor: expect.any(String) } }]);
  });
});

describe("a repeat", () => {
  const first = {
    applicant: { name: "Полев Денис", phone: "89135550022" },
    place: "ул. Мира, д. 12",
    summary: "Во дворе не вывозят мусор",
    text: "Контейнеры переполнены вторую неделю.",
  };

  test("is proposed at registration and decided by a person", async () => {
    const earlier = await register.add(first);
    const later = await register.add({ ...first, text: "Снова переполненные контейнеры." });
    const proposals = await register.read<{ repeatProposals: { id: string; reasons: string[] }[] }>(
      later.id,
      "repeatProposals { id reasons score kind isEarlier other { id number } } lastEvent { kind }",
    );
    expect(proposals).toMatchObject({
      repeatProposals: [
        { isEarlier: true, other: { id: earlier.id, number: earlier.number }, kind: "REPEAT" },
      ],
      lastEvent: { kind: "REPEAT_PROPOSED" },
    });
    const linkId = proposals.repeatProposals[0]!.id;
    const decide = (isRepeat: boolean) =>
      register.send(
        register.head,
        `mutation { done: decideRepeat(linkId: "${linkId}", isRepeat: ${isRepeat}) { ... on SubmissionSaved { submission { isRepeat links { other { id } } repeatProposals { id } } } } }`,
      );
    expect((await decide(true)).data).toEqual({
      done: { submission: { isRepeat: true, links: [{ other: { id: earlier.id } }], repeatProposals: [] } },
    });
    expect(await register.read(earlier.id, "links { isEarlier other { id isRepeat } }")).toEqual({
      links: [{ isEarlier: false, other: { id: later.id, isRepeat: true } }],
    });
    expect((await decide(false)).data).toMatchObject({
      done: { submission: { isRepeat: false, links: [] } },
    });
    expect(await register.read(later.id, "neighbours { id }")).toEqual({ neighbours: [{ id: earlier.id }] });
  });

  test("is seen before it is registered, and is one from the start when a person says so", async () => {
    const place = "ул. Садовая, д. 3";
    const earlier = await register.add({ ...first, place, receivedAt: "2026-04-10T02:00:00Z" });
    const unsaved = { channel: "POS", ...first, place: "Садовая 3", text: "" };
    const likely = async (input: object) =>
      (
        await register.send<{ likelyRepeats: { reasons: string[]; other: { id: string } }[] }>(
          register.head,
          "query ($input: UnsavedSubmissionInput!) { likelyRepeats(input: $input) { score reasons kind other { id } } }",
          { input },
        )
      ).data!.likelyRepeats;
    expect((await likely(unsaved))[0]).toMatchObject({
      other: { id: earlier.id },
      reasons: expect.arrayContaining(["SAME_APPLICANT", "SAME_PLACE"]),
    });
    const { applicant: _, ...anonymous } = unsaved;
    expect((await likely(anonymous)).map(({ other }) => other.id)).toEqual([earlier.id]);
    expect(await likely({ ...unsaved, receivedAt: "2026-04-09T02:00:00Z" })).toEqual([]);
    expect(await likely({ channel: "POS", summary: "Сломан лифт" })).toEqual([]);

    const later = await register.add({ ...first, place, repeats: [earlier.id, earlier.id] });
    expect(later.isRepeat).toBe(true);
    expect(
      await register.read(later.id, "links { kind other { id } } events { edges { node { kind } } }"),
    ).toMatchObject({
      links: [{ kind: "REPEAT", other: { id: earlier.id } }],
      events: { edges: expect.arrayContaining([{ node: { kind: "REPEAT_CONFIRMED" } }]) },
    });
  });

  test("of what came later, or of what is not there, is not registered", async () => {
    const { id, number } = await register.add({});
    const early = await register.register({ receivedAt: "2026-01-12T02:00:00Z", repeats: [id] });
    expect(early).toMatchObject({ code: "REPEAT_NOT_LATER" });
    expect(early.message).toContain(number);
    const nobody = "018f0000-0000-7000-8000-000000000000";
    expect((await register.register({ repeats: [nobody] })).__typename).toBe("NOT_FOUND");
    const many = Array.from({ length: 21 }, () => id);
    expect((await register.register({ repeats: many })).__typename).toBe("BAD_INPUT");
  });

  test("counts once it is confirmed", async () => {
    const counts = async () =>
      (
        await register.send<{ submissionCounts: { repeated: number; total: number } }>(
          register.head,
          "{ submissionCounts { new repeated done overdue postponed open total } }",
        )
      ).data!.submissionCounts;
    const before = await counts();
    const one = await register.add({ summary: "Одно" });
    const two = await register.add({ summary: "Другое" });
    await register.send(
      register.head,
      `mutation { linkSubmissions(submissionId: "${one.id}", otherId: "${two.id}", kind: REPEAT) { __typename } }`,
    );
    const after = await counts();
    expect([after.repeated - before.repeated, after.total - before.total]).toEqual([1, 2]);
  });
});
