import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useStores } from "../stores/hub-in-process.ts";
import { identifiers } from "./identifiers.ts";
import { plantedInCode, plantFault, removeFault } from "./planted-in-code.ts";
import { makeScanner, type Sink } from "./scan.ts";
import { playSituation } from "./situation.ts";
import { THINGS } from "./situation-story.ts";

useStores();

const scanner = makeScanner(identifiers);
const rules = new Map<object, (typeof identifiers)[number]["mayBeAt"]>(identifiers.map((one) => [one, one.mayBeAt]));

/** Values that are where they may not be. */
const misplaced = (sinks: readonly Sink[]): string[] =>
	scanner
		.scan(sinks)
		.filter(({ canary, sink, agencyKind = "" }) => !rules.get(canary)?.(sink, agencyKind))
		.map(({ canary, sink, agencyKind = "" }) => `${canary.field} in ${sink} ${agencyKind}`);

/** To those who may not know of a case, that there is none is said in the same words as that there is one. */
const unlikeRefusals = (sinks: readonly Sink[]): string[] => {
	const refusals = sinks.filter(({ part }) => part.startsWith("read-") && part.endsWith(" 404"));
	return [...Map.groupBy(refusals, ({ agencyKind, part }) => `${agencyKind} ${part}`)]
		.filter(([, alike]) => new Set(alike.map(({ bytes }) => bytes.toString())).size > 1)
		.map(([where]) => `that a case is there in S2 errors ${where}`);
};

const isProtected = ({ bytes }: Sink): boolean =>
	bytes.includes(THINGS.find(({ name }) => name === "case protected")?.id ?? "no such case");

/** A message about a protected case has the form of any other of its queue. */
const unlikeMessages = (sinks: readonly Sink[]): string[] => {
	const messages = sinks.filter(({ sink, part }) => sink.startsWith("S9") && part === "webhook");
	const forms = (of: readonly Sink[]): Set<string> =>
		new Set(of.map(({ bytes }) => Object.keys(JSON.parse(bytes.toString()) as object).join()));
	const ordinary = forms(messages.filter((one) => !isProtected(one)));
	return [...forms(messages.filter(isProtected))]
		.filter((form) => !ordinary.has(form))
		.map(() => "that a case is protected in S9 queues");
};

const leaksIn = (sinks: readonly Sink[]): string[] => [
	...new Set([...misplaced(sinks), ...unlikeRefusals(sinks), ...unlikeMessages(sinks)]),
];

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

describe("a withdrawal while something is queued, a protection that others do not hear of, and no ground", () => {
	it("leak nothing: no token, id, time, code, agency, type or order is where it may not be", async () => {
		const sinks = await playSituation();
		expect(leaksIn(sinks)).toEqual([]);
		// What may be seen was seen.
		const reached = new Set(sinks.map(({ sink, agencyKind = "" }) => `${sink.split(" ")[0]} ${agencyKind}`));
		for (const where of ["S11 far-tsubasa", "S11 shelter-akari", "S11 party-hibiki", "S14 desk-kagami", "S2 party-hibiki"])
			expect(reached).toContain(where);
	});

	let found = 0;
	it.each(plantedInCode)("are found to leak when the code is broken: $name", async (fault) => {
		plantFault(fault);
		try {
			expect(leaksIn(await playSituation())).toContainEqual(expect.stringMatching(fault.found));
			found += 1;
		} finally {
			removeFault(fault);
		}
	});

	it("are found with every fault that is planted", () => {
		console.info(`${found} of ${plantedInCode.length} leaks found that were planted in the hub's code`);
		expect([found, plantedInCode.length]).toEqual([13, 13]);
	});
});
