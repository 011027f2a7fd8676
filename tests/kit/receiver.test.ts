import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { runSections, type SectionResult } from "../conformance/check.ts";
import { receiverSections } from "../conformance/receiver/all.ts";
import type { Partner } from "../conformance/receiver/partner.ts";
import type { AnswerTo } from "../conformance/sample-partner/fault.ts";
import { faults } from "../conformance/sample-partner/faults.ts";
import { makeServer, type Parts, partsFor, receive } from "../conformance/sample-partner/receiver.ts";

const secrets = { secret: `whsec_${randomBytes(32).toString("base64")}`, former: `whsec_${randomBytes(32).toString("base64")}` };

type Options = Partial<Pick<Partner, "secondsToAnswer">> & { readonly isBlind?: boolean };

/** Runs the kit against a sample partner on the wire. */
const judge = async (plant: (parts: Parts) => AnswerTo, { secondsToAnswer = 10, isBlind = false }: Options = {}) => {
	const parts = partsFor(secrets.secret);
	const server = makeServer(parts.kept, plant(parts));
	await once(server.listen(0, "127.0.0.1"), "listening");
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const partner = { url: new URL("/webhook", base), agency: "support-center", secondsToAnswer, secondsToSettle: 0, ...secrets };
	const sections = await runSections(receiverSections, { ...partner, ...(isBlind ? {} : { stateUrl: new URL("/state", base) }) });
	server.closeAllConnections();
	server.close();
	return sections;
};

const ids = (sections: readonly SectionResult[], is: "fail" | "skipped"): string[] =>
	sections.flatMap(({ results }) => results.filter(({ outcome }) => outcome.is === is).map(({ id }) => id)).sort();

describe("the kit against the sample partner", () => {
	it("finds nothing wrong with the correct one, and leaves nothing out", async () => {
		const sections = await judge((parts) => (delivery) => receive(delivery, parts));
		expect(ids(sections, "fail")).toEqual([]);
		expect(ids(sections, "skipped")).toEqual([]);
	});

	it("says what it could not see of a partner that does not show what it took in", async () => {
		const sections = await judge((parts) => (delivery) => receive(delivery, parts), { isBlind: true });
		expect(ids(sections, "fail")).toEqual([]);
		expect(ids(sections, "skipped")).toEqual([
			"receiver.content.stopped",
			"receiver.repeated.at-once",
			"receiver.repeated.once",
			"receiver.taking.effect",
		]);
	});

	it.each(Object.entries(faults))("finds a partner that %s", async (_, { plant, foundBy, spreads }) => {
		const isLate = foundBy.includes("receiver.taking.in-time");
		const sections = await judge((parts) => plant(parts, secrets), isLate ? { secondsToAnswer: 0.05 } : {});
		const failed = ids(sections, "fail");
		if (spreads) expect(failed).toEqual(expect.arrayContaining([...foundBy]));
		else expect(failed).toEqual([...foundBy].sort());
	});
});
