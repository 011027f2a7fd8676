import { vi } from "vitest";
import type { Fact } from "../../schemas/fact.ts";
import type { CaseId } from "../../schemas/ids.ts";
import { named } from "../rules/case-book.ts";
import { itemsOf, lose, restore } from "./hub-in-process.ts";

/** Mends what was spoiled. */
type Mend = () => Promise<void>;

/** A type that only the next version of the hub knows. */
const NEXT_TYPE = "referral.praised";

/** Runs the next version of the hub from now on, which knows one more type. */
const rollForward = async (): Promise<void> => {
	vi.doMock("../../schemas/catalogue.gen.ts", async (original) => {
		const { catalogue } = await original<typeof import("../../schemas/catalogue.gen.ts")>();
		return { catalogue: { ...catalogue, [NEXT_TYPE]: { ...catalogue["referral.accepted"], type: NEXT_TYPE } } };
	});
	vi.resetModules();
};

/** Runs the present version again. */
export const rollBack = (): void => {
	vi.doUnmock("../../schemas/catalogue.gen.ts");
	vi.resetModules();
};

const factsOf = async (id: CaseId) =>
	(await itemsOf("TIMELINE")).filter((item) => item["case"] === id && /^(who|what)#\d/.test(String(item["sk"])));

/** Records a fact of the next version in a case. @param isAboutWho whether it may decide who is told */
export const recordOfNextVersion = async (id: CaseId, by: string, isAboutWho: boolean): Promise<Mend> => {
	const { appendFact } = await import("../../functions/stores/case/timeline.ts");
	const at = "2026-04-01T03:00:00.000Z";
	const fact = { case: id, id: named(`of next version ${id}`), type: NEXT_TYPE, time: at, acceptedAt: at, by, data: {} } as Fact;
	await appendFact(fact, isAboutWho);
	return rollForward;
};

/** Every way in which a case cannot be read, and the name of its fault. */
export const WAYS: readonly (readonly [way: string, fault: string, spoil: (id: CaseId) => Promise<Mend>])[] = [
	[
		"a fact whose ciphertext was changed",
		"DecryptionError",
		async (id) => {
			const [fact] = (await factsOf(id)).filter(({ sk }) => String(sk).startsWith("who#"));
			if (!fact) throw new RangeError("the case has no facts");
			await restore("TIMELINE", [{ ...fact, ciphertext: `${String(fact["ciphertext"]).slice(0, -4)}AAAA` }]);
			return () => restore("TIMELINE", [fact]);
		},
	],
	[
		"a key that is gone",
		"MissingCaseKeyError",
		async (id) => {
			const key = { pk: `case#${id}`, sk: "key" };
			const found = (await itemsOf("KEYS")).find(({ pk }) => pk === key.pk) ?? {};
			await lose("KEYS", key);
			return () => restore("KEYS", [found]);
		},
	],
	[
		"an order of protection that cannot be read",
		"UnreadableProtectionError",
		async (id) => {
			const key = { case: id, sk: "who#~~" };
			const found = (await itemsOf("TIMELINE")).find((item) => item["case"] === id && item["sk"] === key.sk);
			await restore("TIMELINE", [{ ...key, ciphertext: "AAAA" }]);
			return () => (found ? restore("TIMELINE", [found]) : lose("TIMELINE", key));
		},
	],
	["a type of a later version, after a roll back", "UnknownTypeError", (id) => recordOfNextVersion(id, "center", true)],
	[
		"a fact of a form that no version has",
		"TypeError",
		async (id) => {
			const { appendFact } = await import("../../functions/stores/case/timeline.ts");
			const at = "2026-04-01T03:00:00.000Z";
			const broken = { case: id, id: named(`broken ${id}`), type: "referral.accepted", time: at, acceptedAt: at, by: "center" };
			await appendFact(broken as unknown as Fact, true);
			const added = (await factsOf(id)).find(({ sk }) => String(sk).endsWith(broken.id)) ?? {};
			return () => lose("TIMELINE", { case: id, sk: String(added["sk"]) });
		},
	],
];
